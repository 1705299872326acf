// Writing a whole JSON text at once, as CPython's encoder in C does.  What a `default` function may look at (counts of
// the value, of the containers on the way to it) is what that encoder holds: the arguments' tuple, the marks of the
// values being written, the items of a dict, a sequence.  Texts that are indented or come in pieces are written in
// Python (modules/python/json/encoder.py).
// Model: Modules/_json.c encoder_listencode_obj (3.11).
#include "modules/json/json_encoder.h"

#include <cmath>

#include "modules/json/json_strings.h"
#include "objects/abstract.h"
#include "objects/call.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/float_object.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_builder.h"

namespace heapscope::modules {

using namespace objects;

namespace {

/// Values that are being written, by address: a value met again inside of itself would never end.
class Mark {
 public:
  Mark(PyObject* markers, PyObject* value) : markers_(markers), value_(value) {}

  Status set() {
    if (markers_ == none()) {
      return Status::kOk;
    }
    key_ = long_from_uint64(memory::address_of(value_));
    if (!key_) {
      return Status::kError;
    }
    HS_TRUTH(known, dict_contains(markers_, key_.get()));
    if (known) {
      return err_set_string(exc_value_error(), "Circular reference detected");
    }
    return dict_set_item(markers_, key_.get(), value_);
  }
  Status clear() { return key_ ? dict_del_item(markers_, key_.get()) : Status::kOk; }

 private:
  PyObject* markers_;
  PyObject* value_;
  Owned<PyObject> key_;
};

class Encoder {
 public:
  explicit Encoder(PyObject* settings)
      : markers_(tuple_get_item(settings, 0)),
        default_(tuple_get_item(settings, 1)),
        key_separator_(tuple_get_item(settings, 3)),
        item_separator_(tuple_get_item(settings, 4)),
        ascii_(tuple_get_item(settings, 2) == true_object()),
        sort_keys_(tuple_get_item(settings, 5) == true_object()),
        skip_keys_(tuple_get_item(settings, 6) == true_object()),
        allow_nan_(tuple_get_item(settings, 7) == true_object()) {}

  Status value(PyObject* op) {
    if (op == none()) {
      return ascii("null");
    }
    if (op == true_object() || op == false_object()) {
      return ascii(op == true_object() ? "true" : "false");
    }
    if (unicode_check(op)) {
      return add(encode_json_string(op, ascii_));
    }
    if (long_check(op)) {
      return add(long_repr(op));
    }
    if (float_check(op)) {
      return add(float_text(op));
    }
    if (list_check(op) || tuple_check(op)) {
      return nested(op, &Encoder::sequence);
    }
    if (dict_check(op)) {
      return nested(op, &Encoder::mapping);
    }
    Mark mark(markers_, op);
    HS_TRY(mark.set());
    HS_OWN(made, object_call_one_arg(default_, op));
    HS_TRY(nested(made.get(), &Encoder::value));
    made.reset();
    return mark.clear();
  }

  Owned<PyObject> finish() { return out_.finish(); }

 private:
  Status ascii(std::string_view text) {
    out_.add_ascii(text);
    return Status::kOk;
  }
  Status add(Owned<PyObject> text) {
    if (!text) {
      return Status::kError;
    }
    out_.add_string(text.get());
    return Status::kOk;
  }

  Status nested(PyObject* op, Status (Encoder::*write)(PyObject*)) {
    RecursionScope scope(" while encoding a JSON object");
    return scope.entered ? (this->*write)(op) : Status::kError;
  }

  Owned<PyObject> float_text(PyObject* op) {
    const double number = float_as_double(op);
    if (std::isfinite(number)) {
      return float_repr(op);
    }
    if (!allow_nan_) {
      return err_set_string(exc_value_error(), "Out of range float values are not JSON compliant");
    }
    return unicode_from_string(std::isnan(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
  }

  Status sequence(PyObject* op) {
    HS_OWN(items, sequence_fast(op, "_iterencode_list needs a sequence"));
    if (sequence_fast_get_size(items.get()) == 0) {
      return ascii("[]");
    }
    Mark mark(markers_, op);
    HS_TRY(mark.set());
    out_.add('[');
    for (int64_t i = 0; i < sequence_fast_get_size(items.get()); ++i) {
      if (i != 0) {
        out_.add_string(item_separator_);
      }
      HS_TRY(value(sequence_fast_get_item(items.get(), i)));
    }
    HS_TRY(mark.clear());
    out_.add(']');
    return Status::kOk;
  }

  /// Null without an error: the entry is left out.
  Owned<PyObject> key_text(PyObject* key) {
    if (unicode_check(key)) {
      return owned_ref(key);
    }
    if (float_check(key)) {
      return float_text(key);
    }
    if (key == true_object() || key == false_object() || key == none()) {
      return unicode_from_string(key == none() ? "null" : key == true_object() ? "true" : "false");
    }
    if (long_check(key)) {
      return long_repr(key);
    }
    if (skip_keys_) {
      return nullptr;
    }
    return err_format(exc_type_error(), "keys must be str, int, float, bool or None, not {}", type_name(type_of(key)));
  }

  Status mapping(PyObject* op) {
    if (dict_get_size(op) == 0) {
      return ascii("{}");
    }
    Mark mark(markers_, op);
    HS_TRY(mark.set());
    out_.add('{');
    HS_OWN(items, mapping_items(op));
    if (sort_keys_) {
      HS_TRY(list_sort(items.get()));
    }
    bool first = true;
    for (int64_t i = 0; i < list_get_size(items.get()); ++i) {
      PyObject* item = list_get_item(items.get(), i);
      if (!tuple_check(item) || tuple_get_size(item) != 2) {
        return err_set_string(exc_value_error(), "items must return 2-tuples");
      }
      Owned<PyObject> key = key_text(tuple_get_item(item, 0));
      if (!key) {
        if (err_occurred()) {
          return Status::kError;
        }
        continue;
      }
      if (!first) {
        out_.add_string(item_separator_);
      }
      first = false;
      HS_TRY(add(encode_json_string(key.get(), ascii_)));
      out_.add_string(key_separator_);
      key.reset();
      HS_TRY(value(tuple_get_item(item, 1)));
    }
    HS_TRY(mark.clear());
    out_.add('}');
    return Status::kOk;
  }

  PyObject* markers_;
  PyObject* default_;
  PyObject* key_separator_;
  PyObject* item_separator_;
  bool ascii_;
  bool sort_keys_;
  bool skip_keys_;
  bool allow_nan_;
  UnicodeBuilder out_;
};

}  // namespace

/// write(value, (markers or None, default, ascii, key_separator, item_separator, sort_keys, skip_keys, allow_nan))
Owned<PyObject> json_write(PyObject*, PyObject* args) {
  constexpr int64_t kSettings = 8;
  PyObject* settings = tuple_get_size(args) == 2 ? tuple_get_item(args, 1) : none();
  if (!tuple_check(settings) || tuple_get_size(settings) != kSettings) {
    return err_set_string(exc_type_error(), "write expected a value and its settings");
  }
  for (const int64_t separator : {3, 4}) {
    if (!unicode_check(tuple_get_item(settings, separator))) {
      return err_set_string(exc_type_error(), "separators must be str");
    }
  }
  Encoder encoder(settings);
  HS_TRY(encoder.value(tuple_get_item(args, 0)));
  return encoder.finish();
}

}  // namespace heapscope::modules
