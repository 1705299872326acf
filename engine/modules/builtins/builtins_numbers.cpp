#include "modules/builtins/builtins_functions.h"
#include "objects/abstract.h"
#include "objects/bytearray_object.h"
#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/errors.h"
#include "objects/float_object.h"
#include "objects/getargs.h"
#include "objects/identifiers.h"
#include "objects/long_object.h"
#include "objects/native_hold.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::modules {

Owned<PyObject> builtin_abs(PyObject*, PyObject* x) { return number_absolute(x); }
Owned<PyObject> builtin_bin(PyObject*, PyObject* x) { return number_to_base(x, 2); }
Owned<PyObject> builtin_oct(PyObject*, PyObject* x) { return number_to_base(x, 8); }
Owned<PyObject> builtin_hex(PyObject*, PyObject* x) { return number_to_base(x, 16); }
Owned<PyObject> builtin_id(PyObject*, PyObject* x) { return long_from_address(x); }

Owned<PyObject> builtin_chr(PyObject*, PyObject* x) {
  int32_t code = 0;
  HS_TRY(arg_as_int(x, &code));
  if (code < 0 || code > 0x10ffff) {
    return err_set_string(exc_value_error(), "chr() arg not in range(0x110000)");
  }
  return unicode_from_ordinal(static_cast<uint32_t>(code));
}

Owned<PyObject> builtin_ord(PyObject*, PyObject* x) {
  int64_t size = 0;
  if (bytes_check(x)) {
    size = bytes_size(x);
    if (size == 1) {
      return long_from_int64(static_cast<unsigned char>(bytes_data(x)[0]));
    }
  } else if (unicode_check(x)) {
    size = unicode_length(x);
    if (size == 1) {
      return long_from_int64(unicode_read_char(x, 0));
    }
  } else if (bytearray_check(x)) {
    size = static_cast<int64_t>(bytearray_view(x).size());
    if (size == 1) {
      return long_from_int64(static_cast<unsigned char>(bytearray_view(x)[0]));
    }
  } else {
    return err_format(exc_type_error(), "ord() expected string of length 1, but {} found", type_name(type_of(x)));
  }
  return err_format(exc_type_error(), "ord() expected a character, but string of length {} found", size);
}

Owned<PyObject> builtin_divmod(PyObject*, const Ref<PyObject>* args, int64_t nargs) {
  HS_TRY(arg_check_positional("divmod", nargs, 2, 2));
  return number_divmod(args[0], args[1]);
}

Owned<PyObject> builtin_hash(PyObject*, PyObject* x) {
  const int64_t hash = object_hash(x);
  if (hash == -1) {
    return Failed{};
  }
  return long_from_ssize_t(hash);
}

Owned<PyObject> builtin_pow(PyObject*, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static const ArgParser kParser = {"pow", {"base", "exp", "mod", nullptr}};
  Ref<PyObject> buffer[3];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 2, 3, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  const int64_t given = nargs + (kwnames == nullptr ? 0 : tuple_get_size(kwnames));
  const bool has_modulus = given > 2 && a[2];
  return number_power(a[0], a[1], has_modulus ? a[2].get() : none());
}

Owned<PyObject> builtin_round(PyObject*, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static const ArgParser kParser = {"round", {"number", "ndigits", nullptr}};
  Ref<PyObject> buffer[2] = {nullptr, nullptr};
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 1, 2, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  const bool has_digits = (nargs > 1 || kwnames != nullptr) && a[1] && a[1].get() != none();
  Owned<PyObject> round = object_lookup_special(a[0], ident(Id::__round__));
  if (!round) {
    if (!err_occurred()) {
      return err_format(exc_type_error(), "type {} doesn't define __round__ method", type_name(type_of(a[0])));
    }
    return Failed{};
  }
  return has_digits ? object_call_one_arg(round.get(), a[1]) : object_call_no_args(round.get());
}

namespace {

/// Sums ints in machine words for as long as they fit. Ends with *total as an object; false: error.
bool sum_ints(PyObject* iterator, Owned<PyObject>* total, bool* exhausted) {
  int overflow = 0;
  int64_t sum = long_as_int64_and_overflow(total->get(), &overflow);
  if (overflow != 0) {
    return true;
  }
  total->reset();
  for (;;) {
    Owned<PyObject> item = iter_next(iterator);
    if (!item) {
      *exhausted = true;
      if (err_occurred()) {
        return false;
      }
      *total = long_from_int64(sum);
      return bool(*total);
    }
    int64_t next = 0;
    if (long_check_exact(item.get()) || is_type(item.get(), bool_type())) {
      const int64_t value = long_as_int64_and_overflow(item.get(), &overflow);
      if (overflow == 0 && !__builtin_add_overflow(sum, value, &next)) {
        sum = next;
        continue;
      }
    }
    *total = long_from_int64(sum);
    if (!*total) {
      return false;
    }
    *total = number_add(total->get(), item.get());
    return bool(*total);
  }
}

bool sum_floats(PyObject* iterator, Owned<PyObject>* total, bool* exhausted) {
  double sum = static_cast<PyFloatObject*>(total->get())->ob_fval;
  total->reset();
  for (;;) {
    Owned<PyObject> item = iter_next(iterator);
    if (!item) {
      *exhausted = true;
      if (err_occurred()) {
        return false;
      }
      *total = float_from_double(sum);
      return bool(*total);
    }
    if (float_check_exact(item.get())) {
      sum += static_cast<PyFloatObject*>(item.get())->ob_fval;
      continue;
    }
    if (long_check(item.get())) {
      int overflow = 0;
      const int64_t value = long_as_int64_and_overflow(item.get(), &overflow);
      if (overflow == 0) {
        sum += static_cast<double>(value);
        continue;
      }
    }
    *total = float_from_double(sum);
    if (!*total) {
      return false;
    }
    *total = number_add(total->get(), item.get());
    return bool(*total);
  }
}

}  // namespace

Owned<PyObject> builtin_sum(PyObject*, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static const ArgParser kParser = {"sum", {"", "start", nullptr}};
  Ref<PyObject> buffer[2] = {nullptr, nullptr};
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 1, 2, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  PyObject* start = nargs > 1 || kwnames != nullptr ? a[1].get() : nullptr;
  HS_OWN(iterator, object_get_iter(a[0]));
  const NativeHold iterator_held("sum", "iter", &iterator);
  if (start == nullptr) {
    start = small_int(0);
  } else if (unicode_check(start)) {
    return err_set_string(exc_type_error(), "sum() can't sum strings [use ''.join(seq) instead]");
  } else if (bytes_check(start)) {
    return err_set_string(exc_type_error(), "sum() can't sum bytes [use b''.join(seq) instead]");
  } else if (bytearray_check(start)) {
    return err_set_string(exc_type_error(), "sum() can't sum bytearray [use b''.join(seq) instead]");
  }
  Owned<PyObject> total = owned_ref(start);
  const NativeHold total_held("sum", "result", &total);
  bool exhausted = false;
  if (long_check_exact(total.get()) && !sum_ints(iterator.get(), &total, &exhausted)) {
    return Failed{};
  }
  if (!exhausted && float_check_exact(total.get()) && !sum_floats(iterator.get(), &total, &exhausted)) {
    return Failed{};
  }
  while (!exhausted) {
    Owned<PyObject> item = iter_next(iterator.get());
    if (!item) {
      if (err_occurred()) {
        return Failed{};
      }
      break;
    }
    const NativeHold item_held("sum", "item", &item);
    total = number_add(total.get(), item.get());
    if (!total) {
      return Failed{};
    }
  }
  return total;
}

}  // namespace heapscope::modules
