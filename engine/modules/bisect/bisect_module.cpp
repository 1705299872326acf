// Module _bisect: searching and inserting in sorted sequences.
// Model: Modules/_bisectmodule.c (3.11).
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/getargs.h"
#include "objects/identifiers.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/module_object.h"
#include "objects/object_protocol.h"
#include "objects/unicode_object.h"

namespace heapscope::modules {

using namespace objects;

namespace {

using Args = const Ref<PyObject>*;
enum class Side { kLeft, kRight };

struct Arguments {
  PyObject* sequence;
  PyObject* item;
  int64_t low;
  int64_t high;   // -1: the sequence's length
  PyObject* key;  // null: the items themselves
};

Status parse(const ArgParser& parser, Args args, int64_t nargs, PyObject* kwnames, Arguments* out) {
  Ref<PyObject> buffer[5];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, parser, 2, 4, 0, buffer);
  if (a == nullptr) {
    return Status::kError;
  }
  *out = {a[0], a[1], 0, -1, a[4] && a[4].get() != none() ? a[4].get() : nullptr};
  if (a[2]) {
    HS_TRY(arg_as_ssize(a[2], &out->low));
  }
  if (a[3] && a[3].get() != none()) {
    HS_TRY(arg_as_ssize(a[3], &out->high));
  }
  return Status::kOk;
}

/// -1: error.
int64_t search(const Arguments& a, PyObject* item, Side side) {
  int64_t low = a.low;
  int64_t high = a.high;
  if (low < 0) {
    return err_set_string(exc_value_error(), "lo must be non-negative");
  }
  if (high == -1) {
    high = sequence_size(a.sequence);
    if (high < 0) {
      return -1;
    }
  }
  while (low < high) {
    const int64_t middle = low + (high - low) / 2;
    HS_OWN(found, sequence_get_item(a.sequence, middle));
    if (a.key != nullptr) {
      HS_OWN(key, object_call_one_arg(a.key, found.get()));
      found = std::move(key);
    }
    HS_TRUTH(less, side == Side::kRight ? object_rich_compare_bool(item, found.get(), CompareOp::kLt)
                                        : object_rich_compare_bool(found.get(), item, CompareOp::kLt));
    if (less == (side == Side::kRight)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

Owned<PyObject> bisect(const ArgParser& parser, Args args, int64_t nargs, PyObject* kwnames, Side side) {
  Arguments a;
  HS_TRY(parse(parser, args, nargs, kwnames, &a));
  const int64_t index = search(a, a.item, side);
  return index < 0 ? Owned<PyObject>(Failed{}) : long_from_ssize_t(index);
}

Owned<PyObject> insort(const ArgParser& parser, Args args, int64_t nargs, PyObject* kwnames, Side side) {
  Arguments a;
  HS_TRY(parse(parser, args, nargs, kwnames, &a));
  Owned<PyObject> key;
  if (a.key != nullptr) {
    key = object_call_one_arg(a.key, a.item);
    if (!key) {
      return Failed{};
    }
  }
  const int64_t index = search(a, key ? key.get() : a.item, side);
  key.reset();
  if (index < 0) {
    return Failed{};
  }
  if (list_check_exact(a.sequence)) {
    HS_TRY(list_insert(a.sequence, index, a.item));
  } else {
    HS_OWN(name, unicode_intern_from_string("insert"));
    HS_OWN(position, long_from_ssize_t(index));
    HS_OWN(ignored, object_call_method_obj_args(a.sequence, name.get(), {position.get(), a.item}));
  }
  return owned_ref(none());
}

#define HS_BISECT(function, call, side)                                                       \
  Owned<PyObject> function(PyObject*, Args args, int64_t nargs, PyObject* kwnames) {          \
    static constexpr ArgParser kParser = {#function, {"a", "x", "lo", "hi", "key", nullptr}}; \
    return call(kParser, args, nargs, kwnames, side);                                         \
  }
HS_BISECT(bisect_left, bisect, Side::kLeft)
HS_BISECT(bisect_right, bisect, Side::kRight)
HS_BISECT(insort_left, insort, Side::kLeft)
HS_BISECT(insort_right, insort, Side::kRight)
#undef HS_BISECT

constexpr MethodDef kMethods[] = {
    method_fast_keywords("bisect_right", bisect_right), method_fast_keywords("insort_right", insort_right),
    method_fast_keywords("bisect_left", bisect_left), method_fast_keywords("insort_left", insort_left), kMethodEnd};

}  // namespace

extern const ModuleDef kBisectModule = {"_bisect", "Searching in sorted sequences.", kMethods, nullptr};

}  // namespace heapscope::modules
