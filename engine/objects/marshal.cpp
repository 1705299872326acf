#include "objects/marshal.h"

#include <cstring>
#include <unordered_map>

#include "base/check.h"
#include "objects/bytes_object.h"
#include "objects/code_object.h"
#include "objects/complex_object.h"
#include "objects/float_object.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/set_object.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {
namespace {

constexpr uint8_t kReferred = 0x80;

/// Two passes: the first counts how often each object occurs, the second writes.
class Writer {
 public:
  explicit Writer(std::string* bytes) : bytes_(*bytes) {}

  void write(PyObject* object) {
    count(object);
    put(object);
  }

 private:
  struct Seen {
    int times = 0;
    int64_t number = -1;
  };

  /// Those of which there is only one anyway.
  static bool is_plain(PyObject* object) {
    return object == none() || object == true_object() || object == false_object() || object == ellipsis();
  }

  /// A code object's objects, in the order in which they are read.
  template <class Use>
  static void each_part(PyCodeObject* code, const Use& use) {
    use(code->co_consts.get());
    use(code->co_names.get());
    use(code->co_localsplusnames.get());
    use(code->co_localspluskinds.get());
    use(code->co_filename.get());
    use(code->co_name.get());
    use(code->co_qualname.get());
    use(code->co_linetable.get());
    use(code->co_exceptiontable.get());
  }

  void count(PyObject* object) {
    if (is_plain(object) || ++seen_[object].times > 1) {
      return;
    }
    if (tuple_check_exact(object)) {
      for (int64_t i = 0; i < tuple_get_size(object); ++i) {
        count(tuple_get_item(object, i));
      }
    } else if (frozenset_check_exact(object)) {
      each_member(object, [this](PyObject* member) { count(member); });
    } else if (code_check(object)) {
      each_part(as_code(object), [this](PyObject* part) { count(part); });
    }
  }

  template <class Use>
  static void each_member(PyObject* set, const Use& use) {
    int64_t position = 0;
    PyObject* member = nullptr;
    int64_t hash = 0;
    while (set_next_entry(set, &position, &member, &hash)) {
      use(member);
    }
  }

  void byte(uint8_t value) { bytes_.push_back(static_cast<char>(value)); }
  void number(uint64_t value) {
    for (; value >= 0x80; value >>= 7) {
      byte(static_cast<uint8_t>(value | 0x80));
    }
    byte(static_cast<uint8_t>(value));
  }
  void signed_number(int64_t value) { number(static_cast<uint64_t>(value) << 1 ^ static_cast<uint64_t>(value >> 63)); }
  void text(std::string_view value) {
    number(value.size());
    bytes_ += value;
  }
  void real(double value) { bytes_.append(reinterpret_cast<const char*>(&value), sizeof value); }

  void put(PyObject* object) {
    if (is_plain(object)) {
      byte(object == none() ? 'N' : object == true_object() ? 'T' : object == false_object() ? 'F' : '.');
      return;
    }
    Seen& seen = seen_[object];
    if (seen.number >= 0) {
      byte('r');
      number(static_cast<uint64_t>(seen.number));
      return;
    }
    flag_ = 0;
    if (seen.times > 1) {
      seen.number = numbers_++;
      flag_ = kReferred;
    }
    if (is_type(object, long_type())) {
      put_int(as_long(object));
    } else if (unicode_check_exact(object)) {
      put_str(object);
    } else if (is_type(object, float_type())) {
      tag('f');
      real(static_cast<PyFloatObject*>(object)->ob_fval);
    } else if (is_type(object, complex_type())) {
      tag('y');
      real(static_cast<PyComplexObject*>(object)->cval.real);
      real(static_cast<PyComplexObject*>(object)->cval.imag);
    } else if (is_type(object, bytes_type())) {
      tag('b');
      text(bytes_view(object));
    } else if (tuple_check_exact(object)) {
      tag('(');
      number(static_cast<uint64_t>(tuple_get_size(object)));
      for (int64_t i = 0; i < tuple_get_size(object); ++i) {
        put(tuple_get_item(object, i));
      }
    } else if (frozenset_check_exact(object)) {
      tag('<');
      number(static_cast<uint64_t>(set_size(object)));
      each_member(object, [this](PyObject* member) { put(member); });
    } else {
      HS_CHECK(code_check(object));
      tag('c');
      put_code(as_code(object));
    }
  }
  void tag(char letter) { byte(static_cast<uint8_t>(letter) | flag_); }

  void put_int(const PyLongObject* value) {
    const int64_t size = value->ob_size;
    const int64_t digits = size < 0 ? -size : size;
    if (digits <= 2) {
      int64_t magnitude = 0;
      for (int64_t i = digits; i > 0; --i) {
        magnitude = magnitude << kLongShift | value->ob_digit[i - 1];
      }
      tag('i');
      signed_number(size < 0 ? -magnitude : magnitude);
      return;
    }
    tag('l');
    signed_number(size);
    for (int64_t i = 0; i < digits; ++i) {
      number(value->ob_digit[i]);
    }
  }

  void put_str(PyObject* value) {
    const bool interned = unicode_is_interned(value);
    if (unicode_is_ascii(value)) {
      tag(interned ? 'A' : 'a');
      text(unicode_ascii_view(value));
      return;
    }
    tag(interned ? 'U' : 'u');
    const int kind = unicode_kind(value);
    byte(static_cast<uint8_t>(kind));
    text({static_cast<const char*>(unicode_data(value)), static_cast<size_t>(unicode_length(value) * kind)});
  }

  void put_code(PyCodeObject* code) {
    number(static_cast<uint64_t>(code->co_argcount));
    number(static_cast<uint64_t>(code->co_posonlyargcount));
    number(static_cast<uint64_t>(code->co_kwonlyargcount));
    number(static_cast<uint64_t>(code->co_stacksize));
    number(static_cast<uint64_t>(code->co_flags));
    number(static_cast<uint64_t>(code->co_firstlineno));
    HS_CHECK(!code->_co_code && code->co_warmup < 0);  // as the compiler made it: nothing specialised
    text({reinterpret_cast<const char*>(code_units(code)), static_cast<size_t>(code->ob_size) * sizeof(_Py_CODEUNIT)});
    each_part(code, [this](PyObject* part) { put(part); });
  }

  std::string& bytes_;
  std::unordered_map<PyObject*, Seen> seen_;  // asked for by address only: its order is never seen
  int64_t numbers_ = 0;
  uint8_t flag_ = 0;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : next_(bytes.data()), end_(next_ + bytes.size()) {}

  Owned<PyObject> read_all() {
    HS_OWN(numbered, list_new(0));
    numbered_ = numbered.get();
    HS_OWN(object, read());
    HS_CHECK(next_ == end_);
    return object;
  }

 private:
  std::string_view take(uint64_t size) {
    HS_CHECK(size <= static_cast<uint64_t>(end_ - next_));
    const std::string_view taken(next_, static_cast<size_t>(size));
    next_ += size;
    return taken;
  }
  uint8_t byte() { return static_cast<uint8_t>(take(1)[0]); }
  uint64_t number() {
    uint64_t value = 0;
    for (int shift = 0;; shift += 7) {
      const uint8_t next = byte();
      value |= uint64_t{next & 0x7fu} << shift;
      if ((next & 0x80) == 0) {
        return value;
      }
    }
  }
  int64_t signed_number() {
    const uint64_t value = number();
    return static_cast<int64_t>(value >> 1 ^ (0 - (value & 1)));
  }
  int32_t small() { return static_cast<int32_t>(number()); }
  double real() {
    double value;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }

  Owned<PyObject> read() {
    const uint8_t first = byte();
    const char tag = static_cast<char>(first & ~kReferred);
    const bool referred = (first & kReferred) != 0;
    switch (tag) {
      case 'N': return owned_ref(none());
      case 'T': return owned_ref(true_object());
      case 'F': return owned_ref(false_object());
      case '.': return owned_ref(ellipsis());
      case 'r': return owned_ref(list_get_item(numbered_, static_cast<int64_t>(number())));
      case '(': return read_tuple(referred);
      case '<':
      case 'c': return read_late(tag, referred);
      default: break;
    }
    HS_OWN(object, read_single(tag));
    if (referred) {
      HS_TRY(list_append(numbered_, object.get()));
    }
    return object;
  }

  Owned<PyObject> read_single(char tag) {
    switch (tag) {
      case 'i': return long_from_int64(signed_number());
      case 'l': return read_long();
      case 'f': return float_from_double(real());
      case 'y': {
        const double first = real();
        return complex_from_doubles(first, real());
      }
      case 'b': return read_bytes();
      case 'a': return unicode_from_ascii(take(number()));
      case 'A': {
        HS_OWN(text, unicode_from_ascii(take(number())));
        unicode_intern_in_place(&text);
        return text;
      }
      default: HS_CHECK(tag == 'u' || tag == 'U'); return read_wide(tag == 'U');
    }
  }

  /// Bytes of one character are an object of their own here, as in CPython's reader.
  Owned<PyObject> read_bytes() {
    const std::string_view contents = take(number());
    if (contents.empty()) {
      return bytes_from_string_and_size(contents);
    }
    HS_OWN(bytes, bytes_new(static_cast<int64_t>(contents.size())));
    std::memcpy(bytes_data(bytes.get()), contents.data(), contents.size());
    return bytes;
  }

  Owned<PyObject> read_wide(bool interned) {
    const int kind = byte();
    const std::string_view data = take(number());
    // The characters want to lie at multiples of their size.
    std::u32string aligned((data.size() + 3) / 4, U'\0');
    std::memcpy(aligned.data(), data.data(), data.size());
    HS_OWN(text, unicode_from_kind_and_data(kind, aligned.data(), static_cast<int64_t>(data.size()) / kind));
    if (interned) {
      unicode_intern_in_place(&text);
    }
    return text;
  }

  Owned<PyObject> read_long() {
    const int64_t size = signed_number();
    const int64_t digits = size < 0 ? -size : size;
    HS_OWN(value, long_new(digits));
    for (int64_t i = 0; i < digits; ++i) {
      value->ob_digit[i] = static_cast<uint32_t>(number());
    }
    value->ob_size = size;
    return value;
  }

  /// Its number is known before its items are there: an item's number is higher.
  Owned<PyObject> read_tuple(bool referred) {
    const auto count = static_cast<int64_t>(number());
    HS_OWN(tuple, tuple_new(count));
    if (referred) {
      HS_TRY(list_append(numbered_, tuple.get()));
    }
    for (int64_t i = 0; i < count; ++i) {
      HS_OWN(item, read());
      tuple_init_item(tuple.get(), i, std::move(item));
    }
    return tuple;
  }

  /// What can only be made when its parts are there: None keeps the place of its number.
  Owned<PyObject> read_late(char tag, bool referred) {
    const int64_t place = list_get_size(numbered_);
    if (referred) {
      HS_TRY(list_append(numbered_, none()));
    }
    HS_OWN(object, tag == 'c' ? read_code() : read_frozenset());
    if (referred) {
      HS_TRY(list_set_item(numbered_, place, owned_ref(object.get())));
    }
    return object;
  }

  Owned<PyObject> read_frozenset() {
    HS_OWN(members, read_tuple(false));
    return frozenset_new(members.get());
  }

  Owned<PyObject> read_code() {
    CodeParts parts;
    parts.argcount = small();
    parts.posonlyargcount = small();
    parts.kwonlyargcount = small();
    parts.stacksize = small();
    parts.flags = small();
    parts.firstlineno = small();
    HS_OWN(code, bytes_from_string_and_size(take(number())));
    HS_OWN(consts, read());
    HS_OWN(names, read());
    HS_OWN(localsplusnames, read());
    HS_OWN(localspluskinds, read());
    HS_OWN(filename, read());
    HS_OWN(name, read());
    HS_OWN(qualname, read());
    HS_OWN(linetable, read());
    HS_OWN(exceptiontable, read());
    parts.code = bytes_view(code.get());
    parts.consts = consts.get();
    parts.names = names.get();
    parts.localsplusnames = localsplusnames.get();
    parts.localspluskinds = localspluskinds.get();
    parts.filename = filename.get();
    parts.name = name.get();
    parts.qualname = qualname.get();
    parts.linetable = linetable.get();
    parts.exceptiontable = exceptiontable.get();
    return code_new(parts);
  }

  const char* next_;
  const char* end_;
  PyObject* numbered_ = nullptr;  // a list, as in CPython: objects by number
};

}  // namespace

void marshal_write(PyObject* object, std::string* bytes) { Writer(bytes).write(object); }

Owned<PyObject> marshal_read(std::string_view bytes) { return Reader(bytes).read_all(); }

uint64_t marshal_checksum(std::string_view bytes) {
  uint64_t sum = 0xcbf29ce484222325;
  for (const char c : bytes) {
    sum = (sum ^ static_cast<uint8_t>(c)) * 0x100000001b3;
  }
  return sum;
}

}  // namespace heapscope::objects
