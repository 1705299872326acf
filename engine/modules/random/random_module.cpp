// Module _random: the Mersenne Twister.  Model: Modules/_randommodule.c (3.11).
//
// Equal seeds give CPython's values.  Without a seed there is no randomness to be had (a run is a pure
// function of its source): the machine's count of births serves, so every run gives the same numbers.
#include <cstring>
#include <vector>

#include "modules/native_type.h"
#include "modules/random/sha512.h"
#include "objects/abstract.h"
#include "objects/bytes_object.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/memory_object.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
#include "objects/tuple_object.h"

namespace heapscope::modules {

using namespace objects;

namespace {

constexpr int kWords = 624;
constexpr int kMiddle = 397;

struct RandomObject : PyObject {
  int32_t index;
  uint32_t state[kWords];
  uint32_t padding;
};
static_assert(offsetof(RandomObject, state) == 20 && sizeof(RandomObject) == 2520);

RandomObject* as_random(PyObject* op) { return static_cast<RandomObject*>(op); }

uint32_t next_word(RandomObject* self) {
  uint32_t* mt = self->state;
  if (self->index >= kWords) {
    const auto twist = [&](int i, int next, int far) {
      const uint32_t y = (mt[i] & 0x80000000u) | (mt[next] & 0x7fffffffu);
      mt[i] = mt[far] ^ (y >> 1) ^ ((y & 1) != 0 ? 0x9908b0dfu : 0u);
    };
    for (int i = 0; i < kWords; ++i) {
      twist(i, (i + 1) % kWords, (i + kMiddle) % kWords);
    }
    self->index = 0;
  }
  uint32_t y = mt[self->index++];
  y ^= y >> 11;
  y ^= (y << 7) & 0x9d2c5680u;
  y ^= (y << 15) & 0xefc60000u;
  y ^= y >> 18;
  return y;
}

void init_genrand(RandomObject* self, uint32_t seed) {
  uint32_t* mt = self->state;
  mt[0] = seed;
  for (uint32_t i = 1; i < kWords; ++i) {
    mt[i] = 1812433253u * (mt[i - 1] ^ (mt[i - 1] >> 30)) + i;
  }
  self->index = kWords;
}

void init_by_array(RandomObject* self, const std::vector<uint32_t>& key) {
  init_genrand(self, 19650218u);
  uint32_t* mt = self->state;
  size_t i = 1;
  size_t j = 0;
  const auto wrap = [&] {
    if (++i >= kWords) {
      mt[0] = mt[kWords - 1];
      i = 1;
    }
  };
  for (size_t k = std::max<size_t>(kWords, key.size()); k != 0; --k) {
    mt[i] = (mt[i] ^ ((mt[i - 1] ^ (mt[i - 1] >> 30)) * 1664525u)) + key[j] + static_cast<uint32_t>(j);
    wrap();
    j = j + 1 >= key.size() ? 0 : j + 1;
  }
  for (int k = kWords - 1; k != 0; --k) {
    mt[i] = (mt[i] ^ ((mt[i - 1] ^ (mt[i - 1] >> 30)) * 1566083941u)) - static_cast<uint32_t>(i);
    wrap();
  }
  mt[0] = 0x80000000u;
}

Status seed(RandomObject* self, PyObject* argument) {
  if (argument == nullptr || argument == none()) {
    const uint64_t births = objects::state().births;
    init_by_array(self, {static_cast<uint32_t>(births), static_cast<uint32_t>(births >> 32)});
    return Status::kOk;
  }
  Owned<PyObject> number;
  if (long_check(argument)) {
    number = number_absolute(argument);
  } else {
    const int64_t hash = object_hash(argument);
    if (hash == -1) {
      return Status::kError;
    }
    number = long_from_uint64(static_cast<uint64_t>(hash));
  }
  if (!number) {
    return Status::kError;
  }
  const uint64_t bits = long_num_bits(number.get());
  std::vector<uint32_t> key(bits == 0 ? 1 : (bits - 1) / 32 + 1, 0u);
  HS_TRY(long_as_byte_array(as_long(number.get()), reinterpret_cast<uint8_t*>(key.data()),
                            static_cast<int64_t>(key.size()) * 4, true, false));
  init_by_array(self, key);
  return Status::kOk;
}

Owned<PyObject> random_random(PyObject* self, PyObject*) {
  const uint32_t a = next_word(as_random(self)) >> 5;
  const uint32_t b = next_word(as_random(self)) >> 6;
  return float_from_double((a * 67108864.0 + b) * (1.0 / 9007199254740992.0));
}

Owned<PyObject> random_seed(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("seed", nargs, 0, 1));
  HS_TRY(seed(as_random(self), nargs == 0 ? nullptr : args[0].get()));
  return owned_ref(none());
}

Owned<PyObject> random_getrandbits(PyObject* self, PyObject* argument) {
  int32_t k = 0;
  HS_TRY(arg_as_int(argument, &k));
  if (k < 0) {
    return err_set_string(exc_value_error(), "number of bits must be non-negative");
  }
  if (k == 0) {
    return long_from_int64(0);
  }
  if (k <= 32) {
    return long_from_uint64(next_word(as_random(self)) >> (32 - k));
  }
  std::vector<uint32_t> words(static_cast<size_t>((k - 1) / 32 + 1));
  for (uint32_t& word : words) {
    word = next_word(as_random(self));
    if (k < 32) {
      word >>= 32 - k;
    }
    k -= 32;
  }
  return long_from_byte_array(reinterpret_cast<const uint8_t*>(words.data()), static_cast<int64_t>(words.size()) * 4,
                              true, false);
}

Owned<PyObject> random_getstate(PyObject* self, PyObject*) {
  HS_OWN(result, tuple_new(kWords + 1));
  for (int i = 0; i <= kWords; ++i) {
    HS_OWN(word,
           long_from_uint64(i < kWords ? as_random(self)->state[i] : static_cast<uint32_t>(as_random(self)->index)));
    tuple_init_item(result.get(), i, std::move(word));
  }
  return result;
}

Owned<PyObject> random_setstate(PyObject* self, PyObject* value) {
  if (!tuple_check(value)) {
    return err_set_string(exc_type_error(), "state vector must be a tuple");
  }
  if (tuple_get_size(value) != kWords + 1) {
    return err_set_string(exc_value_error(), "state vector is the wrong size");
  }
  uint32_t words[kWords];
  for (int i = 0; i < kWords; ++i) {
    const uint64_t word = long_as_uint64(tuple_get_item(value, i));
    if (word == static_cast<uint64_t>(-1) && err_occurred()) {
      return nullptr;
    }
    words[i] = static_cast<uint32_t>(word);
  }
  const int64_t index = long_as_long(tuple_get_item(value, kWords));
  if (index == -1 && err_occurred()) {
    return nullptr;
  }
  if (index < 0 || index > kWords) {
    return err_set_string(exc_value_error(), "invalid state");
  }
  as_random(self)->index = static_cast<int32_t>(index);
  std::memcpy(as_random(self)->state, words, sizeof(words));
  return owned_ref(none());
}

Owned<PyObject> random_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  HS_OWN(self, type->tp_alloc(type, 0));
  if (type->tp_init.id == object_type()->tp_init.id) {  // a class with an __init__ seeds there
    HS_TRY(arg_no_keywords("Random", kwargs));
    HS_TRY(seed(as_random(self.get()), tuple_get_size(args) >= 1 ? tuple_get_item(args, 0) : nullptr));
  }
  return self;
}

constexpr MethodDef kRandomMethods[] = {
    method_noargs("random", random_random, "random($self, /)\n--\n\nrandom() -> x in the interval [0, 1)."),
    method_fast("seed", random_seed, "seed($self, n=None, /)\n--\n\n"),
    method_noargs("getstate", random_getstate, "getstate($self, /)\n--\n\n"),
    method_o("setstate", random_setstate, "setstate($self, state, /)\n--\n\n"),
    method_o("getrandbits", random_getrandbits, "getrandbits($self, k, /)\n--\n\nA number of k bits."),
    kMethodEnd,
};

constexpr LayoutField kRandomLayout[] = {
    HS_OBJECT_HEAD,
    HS_FIELD(RandomObject, index, kInt),
    {"state", offsetof(RandomObject, state), kWords * 4, FieldKind::kChars},
    HS_FIELD(RandomObject, padding, kPadding),
    {nullptr, 0, 0, FieldKind::kPadding},
};

constexpr TypeSpec kRandomTypeSpec = {
    .name = "_random.Random",
    .basicsize = sizeof(RandomObject),
    .flags = kTpFlagsDefault | kTpFlagsBaseType | kTpFlagsHeapType,
    .doc = "Random() -> create a random number generator with its own internal state.",
    .dealloc = free_heap_instance,
    .methods = kRandomMethods,
    .new_ = random_new,
    .layout = kRandomLayout,
};
constexpr const TypeSpec* kTypes[] = {&kRandomTypeSpec, nullptr};

/// What random.seed() mixes text with.
Owned<PyObject> sha512_digest(PyObject*, PyObject* data) {
  BufferView view;
  HS_TRY(view.get(data));
  uint8_t digest[64];
  sha512(view.bytes(), digest);
  return bytes_from_string_and_size({reinterpret_cast<const char*>(digest), sizeof(digest)});
}

constexpr MethodDef kModuleMethods[] = {
    method_o("_sha512_digest", sha512_digest),
    kMethodEnd,
};

Status random_exec(PyObject* module) { return add_native_type(module, "Random", kRandomTypeSpec, nullptr); }

}  // namespace

extern const ModuleDef kRandomModule;
const ModuleDef kRandomModule = {"_random", "Module implements the Mersenne Twister random number generator.",
                                 kModuleMethods, random_exec, kTypes};

}  // namespace heapscope::modules
