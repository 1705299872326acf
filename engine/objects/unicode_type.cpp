// The type str: construction, indexing, slots.  Model: Objects/unicodeobject.c (3.11).
#include <cstring>

#include "memory/allocator.h"
#include "objects/abstract.h"
#include "objects/bytearray_object.h"
#include "objects/bytes_object.h"
#include "objects/dict_object.h"
#include "objects/errors.h"
#include "objects/format_spec.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/long_object.h"
#include "objects/memory_object.h"
#include "objects/object_protocol.h"
#include "objects/slice_object.h"
#include "objects/tuple_call.h"
#include "objects/tuple_object.h"
#include "objects/unicode_internal.h"
#include "objects/unicode_iter.h"

namespace heapscope::objects {

namespace {

/// PyUnicode_FromEncodedObject.
Owned<PyObject> from_encoded(PyObject* op, const char* encoding, const char* errors) {
  if (bytes_check(op)) {
    if (bytes_size(op) == 0) {
      return owned_ref(empty_string());
    }
    return unicode_decode(bytes_view(op), encoding, errors);
  }
  if (unicode_check(op)) {
    return err_set_string(exc_type_error(), "decoding str is not supported");
  }
  if (!object_check_buffer(op)) {
    return err_format(exc_type_error(), "decoding to str: need a bytes-like object, {} found",
                      type_full_name(type_of(op)));
  }
  BufferView view;
  HS_TRY(view.get(op));
  if (view.size() == 0) {
    return owned_ref(empty_string());
  }
  return unicode_decode(view.bytes(), encoding, errors);
}

Owned<PyObject> subtype_from(PyTypeObject* type, PyObject* text) {
  HS_OWN(result, type->tp_alloc(type, 0));
  auto* self = static_cast<PyUnicodeObject*>(result.get());
  const int kind = unicode_kind(text);
  const int64_t length = unicode_length(text);
  const bool ascii = unicode_is_ascii(text);
  self->length = length;
  self->hash = as_ascii(text)->hash;
  self->state = (static_cast<uint32_t>(kind) << kUnicodeKindShift) | kUnicodeReady | (ascii ? kUnicodeAscii : 0);
  self->wstr = nullptr;
  self->wstr_length = 0;
  self->utf8 = nullptr;
  self->utf8_length = 0;
  self->data = nullptr;
  auto* data = static_cast<char*>(memory::object_malloc(static_cast<uint64_t>((length + 1) * kind)));
  if (data == nullptr) {
    return err_no_memory();
  }
  self->data = data;
  if (ascii) {
    self->utf8 = data;
    self->utf8_length = length;
  }
  if (kind == 4) {
    self->wstr = data;
    self->wstr_length = length;
  }
  std::memcpy(data, unicode_data(text), static_cast<size_t>((length + 1) * kind));
  return result;
}

Status text_argument(PyObject* argument, const char* display, std::string* text, const char** result) {
  *result = nullptr;
  if (argument == nullptr) {
    return Status::kOk;
  }
  if (!unicode_check(argument)) {
    return arg_bad_argument("str", display, "str", argument);
  }
  *text = unicode_text(argument);
  *result = text->c_str();
  return Status::kOk;
}

Owned<PyObject> unicode_tp_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {"str", {"object", "encoding", "errors", nullptr}};
  Ref<PyObject> buffer[3];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 0, 3, 0, buffer);
  if (a == nullptr) {
    return nullptr;
  }
  std::string encoding_text;
  std::string errors_text;
  const char* encoding = nullptr;
  const char* errors = nullptr;
  HS_TRY(text_argument(a[1], "argument 'encoding'", &encoding_text, &encoding));
  HS_TRY(text_argument(a[2], "argument 'errors'", &errors_text, &errors));
  Owned<PyObject> text;
  if (!a[0]) {
    text = owned_ref(empty_string());
  } else if (encoding == nullptr && errors == nullptr) {
    text = object_str(a[0]);
  } else {
    text = from_encoded(a[0], encoding, errors);
  }
  if (!text || type == unicode_type()) {
    return text;
  }
  return subtype_from(type, text.get());
}

int64_t unicode_sq_length(PyObject* self) { return unicode_length(self); }

Owned<PyObject> unicode_get_item(PyObject* self, int64_t index) {
  if (index < 0 || index >= unicode_length(self)) {
    return err_set_string(exc_index_error(), "string index out of range");
  }
  return unicode_from_ordinal(unicode_read_char(self, index));
}

Owned<PyObject> unicode_repeat(PyObject* self, int64_t count) {
  const int64_t length = unicode_length(self);
  if (count < 1) {
    return owned_ref(empty_string());
  }
  if (count == 1) {
    return unicode_result_unchanged(self);
  }
  if (length > INT64_MAX / count) {
    return err_set_string(exc_overflow_error(), "repeated string is too long");
  }
  HS_OWN(result, unicode_new(length * count, unicode_max_char_value(self)));
  if (length == 0) {
    return result;
  }
  char* data = static_cast<char*>(unicode_data(result.get()));
  const auto bytes = static_cast<size_t>(length * unicode_kind(self));
  if (bytes == 1) {
    std::memset(data, *static_cast<uint8_t*>(unicode_data(self)), static_cast<size_t>(count));
    return result;
  }
  for (int64_t i = 0; i < count; ++i) {
    std::memcpy(data + static_cast<size_t>(i) * bytes, unicode_data(self), bytes);
  }
  return result;
}

Owned<PyObject> unicode_subscript(PyObject* self, PyObject* item) {
  if (index_check(item)) {
    int64_t i = number_as_ssize(item, exc_index_error());
    if (i == -1 && err_occurred()) {
      return nullptr;
    }
    if (i < 0) {
      i += unicode_length(self);
    }
    return unicode_get_item(self, i);
  }
  if (!slice_check(item)) {
    return err_format(exc_type_error(), "string indices must be integers, not '{}'", type_full_name(type_of(item)));
  }
  int64_t start = 0;
  int64_t stop = 0;
  int64_t step = 0;
  HS_TRY(slice_unpack(item, &start, &stop, &step));
  const int64_t count = slice_adjust_indices(unicode_length(self), &start, &stop, step);
  if (count <= 0) {
    return owned_ref(empty_string());
  }
  if (start == 0 && step == 1 && count == unicode_length(self)) {
    return unicode_result_unchanged(self);
  }
  if (step == 1) {
    return unicode_substring(self, start, start + count);
  }
  const int kind = unicode_kind(self);
  const void* data = unicode_data(self);
  uint32_t max_char = 0x7f;
  if (!unicode_is_ascii(self)) {
    for (int64_t i = 0, at = start; i < count; ++i, at += step) {
      max_char |= unicode_read(kind, data, at);
    }
  }
  HS_OWN(result, unicode_new(count, max_char));
  for (int64_t i = 0, at = start; i < count; ++i, at += step) {
    unicode_write(unicode_kind(result.get()), unicode_data(result.get()), i, unicode_read(kind, data, at));
  }
  return result;
}

Owned<PyObject> unicode_mod(PyObject* v, PyObject* w) {
  if (!unicode_check(v)) {
    return owned_ref(not_implemented());
  }
  return unicode_format(v, w);
}

Owned<PyObject> unicode_str(PyObject* self) { return unicode_result_unchanged(self); }

Owned<PyObject> unicode_format_method(PyObject* self, PyObject* args, PyObject* kwargs) {
  return string_format(self, args, kwargs);
}
Owned<PyObject> unicode_format_map(PyObject* self, PyObject* mapping) { return string_format(self, nullptr, mapping); }

Owned<PyObject> unicode_dunder_format(PyObject* self, PyObject* spec) {
  if (!unicode_check(spec)) {
    return arg_bad_argument("__format__", "argument", "str", spec);
  }
  if (unicode_length(spec) == 0) {
    return unicode_check_exact(self) ? unicode_result_unchanged(self) : object_str(self);
  }
  return unicode_format_advanced(self, spec);
}

Owned<PyObject> unicode_getnewargs(PyObject* self, PyObject*) {
  HS_OWN(copy, unicode_copy(self));
  return tuple_pack(copy.get());
}

Owned<PyObject> unicode_sizeof(PyObject* self, PyObject*) {
  const PyASCIIObject* head = as_ascii(self);
  int64_t size = 0;
  const int64_t text = (head->length + 1) * unicode_kind(self);
  if ((head->state & kUnicodeCompact) == 0) {
    size = static_cast<int64_t>(sizeof(PyUnicodeObject)) + text;
  } else {
    size = static_cast<int64_t>(unicode_is_ascii(self) ? sizeof(PyASCIIObject) : sizeof(PyCompactUnicodeObject)) + text;
  }
  if (!unicode_is_ascii(self) || (head->state & kUnicodeCompact) == 0) {
    const auto* wide = static_cast<const PyCompactUnicodeObject*>(head);
    if (wide->utf8 && wide->utf8.get() != unicode_data(self)) {
      size += wide->utf8_length + 1;
    }
  }
  return long_from_ssize_t(size);
}

}  // namespace

Owned<PyObject> unicode_encode_method(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static constexpr ArgParser kParser = {"encode", {"encoding", "errors", nullptr}};
  Ref<PyObject> buffer[2];
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 0, 2, 0, buffer);
  if (a == nullptr) {
    return nullptr;
  }
  const char* names[2] = {nullptr, nullptr};
  std::string texts[2];
  for (int i = 0; i < 2; ++i) {
    if (a[i]) {
      if (!unicode_check(a[i])) {
        return arg_bad_argument("encode", i == 0 ? "argument 'encoding'" : "argument 'errors'", "str", a[i]);
      }
      texts[i] = unicode_text(a[i]);
      names[i] = texts[i].c_str();
    }
  }
  return unicode_as_encoded_string(self, names[0], names[1]);
}

const MethodDef kUnicodeMethods[] = {
    method_fast_keywords("encode", unicode_encode_method,
                         "encode($self, /, encoding='utf-8', errors='strict')\n--\n\nThe text as bytes."),
    method_fast("replace", unicode_replace_method,
                "replace($self, old, new, count=-1, /)\n--\n\nA copy with the new part for each old one."),
    method_fast_keywords("split", unicode_split_method,
                         "split($self, /, sep=None, maxsplit=-1)\n--\n\nA list of the parts between separators."),
    method_fast_keywords("rsplit", unicode_rsplit_method,
                         "rsplit($self, /, sep=None, maxsplit=-1)"
                         "\n--\n\nA list of the parts between separators, counted from the end."),
    method_o("join", unicode_join, "join($self, iterable, /)\n--\n\nConcatenate any number of strings."),
    method_noargs("capitalize", unicode_capitalize_method,
                  "capitalize($self, /)\n--\n\nA copy with a capital first and small letters after it."),
    method_noargs("casefold", unicode_casefold_method,
                  "casefold($self, /)\n--\n\nA copy for comparing without regard to case."),
    method_noargs("title", unicode_title_method, "title($self, /)\n--\n\nA copy in which words begin with capitals."),
    method_fast("center", unicode_center_method,
                "center($self, width, fillchar=' ', /)\n--\n\nA copy in the middle of a field of that width."),
    method_varargs("count", from_tuple<unicode_count_method>, "How often the value occurs."),
    method_fast_keywords("expandtabs", unicode_expandtabs_method,
                         "expandtabs($self, /, tabsize=8)\n--\n\nA copy in which spaces stand for tabs."),
    method_varargs("find", from_tuple<unicode_find_method>, "The lowest index of the part, or -1."),
    method_o("partition", unicode_partition_method,
             "partition($self, sep, /)"
             "\n--\n\nWhat is before the first separator, the separator, what is after it."),
    method_varargs("index", from_tuple<unicode_index_method>, "Where the value is first; ValueError when it is not."),
    method_fast("ljust", unicode_ljust_method,
                "ljust($self, width, fillchar=' ', /)\n--\n\nA copy at the left of a field of that width."),
    method_noargs("lower", unicode_lower_method, "lower($self, /)\n--\n\nA copy in small letters."),
    method_fast("lstrip", unicode_lstrip_method,
                "lstrip($self, chars=None, /)\n--\n\nA copy without leading characters of the set."),
    method_varargs("rfind", from_tuple<unicode_rfind_method>, "The highest index of the part, or -1."),
    method_varargs("rindex", from_tuple<unicode_rindex_method>,
                   "The highest index of the part; ValueError when it is not there."),
    method_fast("rjust", unicode_rjust_method,
                "rjust($self, width, fillchar=' ', /)\n--\n\nA copy at the right of a field of that width."),
    method_fast("rstrip", unicode_rstrip_method,
                "rstrip($self, chars=None, /)\n--\n\nA copy without trailing characters of the set."),
    method_o("rpartition", unicode_rpartition_method,
             "rpartition($self, sep, /)"
             "\n--\n\nWhat is before the last separator, the separator, what is after it."),
    method_fast_keywords("splitlines", unicode_splitlines_method,
                         "splitlines($self, /, keepends=False)\n--\n\nA list of the lines."),
    method_fast("strip", unicode_strip_method,
                "strip($self, chars=None, /)\n--\n\nA copy without leading and trailing characters of the set."),
    method_noargs("swapcase", unicode_swapcase_method,
                  "swapcase($self, /)\n--\n\nA copy with small letters and capitals exchanged."),
    method_o("translate", unicode_translate_method,
             "translate($self, table, /)\n--\n\nA copy with each character mapped by the table."),
    method_noargs("upper", unicode_upper_method, "upper($self, /)\n--\n\nA copy in capitals."),
    method_varargs("startswith", from_tuple<unicode_startswith_method>, "Whether it begins so."),
    method_varargs("endswith", from_tuple<unicode_endswith_method>, "Whether it ends so."),
    method_o("removeprefix", unicode_removeprefix_method,
             "removeprefix($self, prefix, /)\n--\n\nA copy without that beginning, where it has it."),
    method_o("removesuffix", unicode_removesuffix_method,
             "removesuffix($self, suffix, /)\n--\n\nA copy without that end, where it has it."),
    method_noargs("isascii", unicode_isascii_method, "isascii($self, /)\n--\n\nWhether all are ASCII."),
    method_noargs("islower", unicode_islower_method,
                  "islower($self, /)\n--\n\nWhether all cased characters are small, and there are some."),
    method_noargs("isupper", unicode_isupper_method,
                  "isupper($self, /)\n--\n\nWhether all cased characters are capitals, and there are some."),
    method_noargs("istitle", unicode_istitle_method,
                  "istitle($self, /)\n--\n\nWhether words begin with capitals, and there are some."),
    method_noargs("isspace", unicode_isspace_method,
                  "isspace($self, /)\n--\n\nWhether all are white space, and there are some."),
    method_noargs("isdecimal", unicode_isdecimal_method,
                  "isdecimal($self, /)\n--\n\nWhether all are decimal digits, and there are some."),
    method_noargs("isdigit", unicode_isdigit_method,
                  "isdigit($self, /)\n--\n\nWhether all are digits, and there are some."),
    method_noargs("isnumeric", unicode_isnumeric_method,
                  "isnumeric($self, /)\n--\n\nWhether all have a numeric value, and there are some."),
    method_noargs("isalpha", unicode_isalpha_method,
                  "isalpha($self, /)\n--\n\nWhether all are letters, and there are some."),
    method_noargs("isalnum", unicode_isalnum_method,
                  "isalnum($self, /)\n--\n\nWhether all are letters or numbers, and there are some."),
    method_noargs("isidentifier", unicode_isidentifier_method,
                  "isidentifier($self, /)\n--\n\nWhether the text could be a name."),
    method_noargs("isprintable", unicode_isprintable_method,
                  "isprintable($self, /)\n--\n\nWhether repr would show all as they are."),
    method_o("zfill", unicode_zfill_method,
             "zfill($self, width, /)\n--\n\nA copy with zeros on the left, after a sign."),
    method_keywords("format", unicode_format_method, "The text with its fields filled in."),
    method_o("format_map", unicode_format_map, "The text with its fields filled in from a mapping."),
    method_o("__format__", unicode_dunder_format,
             "__format__($self, format_spec, /)\n--\n\nText of the value as the specification asks."),
    method_fast("maketrans", unicode_maketrans_method,
                "maketrans(x, y=<unrepresentable>, z=<unrepresentable>, /)\n--\n\nA table for translate.", kMethStatic),
    method_noargs("__sizeof__", unicode_sizeof, "__sizeof__($self, /)\n--\n\nSize in memory, in bytes."),
    method_noargs("__getnewargs__", unicode_getnewargs, "Arguments for __new__ when unpickling."),
    kMethodEnd,
};

namespace {

constexpr NumberSpec kUnicodeNumber = {.nb_remainder = unicode_mod};
constexpr SequenceSpec kUnicodeSequence = {
    .sq_length = unicode_sq_length,
    .sq_concat = unicode_concat,
    .sq_repeat = unicode_repeat,
    .sq_item = unicode_get_item,
    .sq_contains = unicode_contains,
};
constexpr MappingSpec kUnicodeMapping = {
    .mp_length = unicode_sq_length,
    .mp_subscript = unicode_subscript,
};

// The head of the widest form; a compact string's text begins where its own head ends (48 or 72).
constexpr LayoutField kUnicodeLayout[] = {
    HS_OBJECT_HEAD,
    HS_FIELD(PyUnicodeObject, length, kInt),
    HS_FIELD(PyUnicodeObject, hash, kInt),
    HS_FIELD(PyUnicodeObject, state, kUint),
    HS_FIELD(PyUnicodeObject, state_padding, kPadding),
    HS_FIELD(PyUnicodeObject, wstr, kPointer),
    HS_FIELD(PyUnicodeObject, utf8_length, kInt),
    HS_FIELD(PyUnicodeObject, utf8, kPointer),
    HS_FIELD(PyUnicodeObject, wstr_length, kInt),
    HS_FIELD(PyUnicodeObject, data, kPointer),
    {nullptr, 0, 0, FieldKind::kPadding},
};

}  // namespace

const TypeSpec kUnicodeTypeSpec = {
    .name = "str",
    .basicsize = sizeof(PyUnicodeObject),
    .flags = kTpFlagsDefault | kTpFlagsBaseType | kTpFlagsUnicodeSubclass | kTpFlagsMatchSelf,
    .doc = "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str",
    .dealloc = unicode_dealloc,
    .repr = unicode_repr,
    .hash = unicode_hash,
    .str = unicode_str,
    .getattro = object_generic_get_attr,
    .richcompare = unicode_rich_compare,
    .iter = unicode_iter,
    .methods = kUnicodeMethods,
    .new_ = unicode_tp_new,
    .as_number = &kUnicodeNumber,
    .as_sequence = &kUnicodeSequence,
    .as_mapping = &kUnicodeMapping,
    .layout = kUnicodeLayout,
};

}  // namespace heapscope::objects
