// UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError.
#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/exceptions_internal.h"
#include "objects/getargs.h"
#include "objects/long_object.h"
#include "objects/memory_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

namespace {

PyUnicodeErrorObject* as_unicode_error(PyObject* op) { return static_cast<PyUnicodeErrorObject*>(op); }

int unicode_error_clear(PyObject* self) {
  clear_ref(as_unicode_error(self)->encoding);
  clear_ref(as_unicode_error(self)->object);
  clear_ref(as_unicode_error(self)->reason);
  return base_exception_clear(self);
}

int unicode_error_traverse(PyObject* self, visitproc visit, void* arg) {
  const PyUnicodeErrorObject* error = as_unicode_error(self);
  for (PyObject* held : {error->encoding.get(), error->object.get(), error->reason.get()}) {
    if (held != nullptr) {
      const int result = visit(held, arg);
      if (result != 0) {
        return result;
      }
    }
  }
  return base_exception_traverse(self, visit, arg);
}

/// (encoding,) object, start, end, reason; `bytes`: the object is bytes, else str.
Status fill(PyObject* self, PyObject* args, PyObject* kwargs, bool has_encoding, bool bytes) {
  HS_TRY(base_exception_init(self, args, kwargs));
  PyUnicodeErrorObject* error = as_unicode_error(self);
  const int64_t expected = has_encoding ? 5 : 4;
  if (tuple_get_size(args) != expected) {
    return err_format(exc_type_error(), "function takes exactly {} arguments ({} given)", expected,
                      tuple_get_size(args));
  }
  int64_t at = 0;
  if (has_encoding) {
    PyObject* encoding = tuple_get_item(args, at++);
    if (!unicode_check(encoding)) {
      return err_format(exc_type_error(), "argument 1 must be str, not {}", given_text(encoding));
    }
    set_ref(error->encoding, owned_ref(encoding).release());
  }
  PyObject* object = tuple_get_item(args, at++);
  Owned<PyObject> kept = owned_ref(object);
  if (bytes) {
    if (!bytes_check(object)) {
      if (!object_check_buffer(object)) {
        return err_format(exc_type_error(), "a bytes-like object is required, not '{}'", type_name(type_of(object)));
      }
      kept = object_bytes(object);
      if (!kept) {
        return Status::kError;
      }
    }
  } else if (!unicode_check(object)) {
    return err_format(exc_type_error(), "argument {} must be str, not {}", at, given_text(object));
  }
  set_ref(error->object, kept.release());
  HS_TRY(arg_as_ssize(tuple_get_item(args, at), &error->start));
  HS_TRY(arg_as_ssize(tuple_get_item(args, at + 1), &error->end));
  PyObject* reason = tuple_get_item(args, at + 2);
  if (!unicode_check(reason)) {
    return err_format(exc_type_error(), "argument {} must be str, not {}", at + 3, given_text(reason));
  }
  set_ref(error->reason, owned_ref(reason).release());
  return Status::kOk;
}

Status encode_error_init(PyObject* self, PyObject* args, PyObject* kwargs) {
  return fill(self, args, kwargs, true, false);
}
Status decode_error_init(PyObject* self, PyObject* args, PyObject* kwargs) {
  return fill(self, args, kwargs, true, true);
}
Status translate_error_init(PyObject* self, PyObject* args, PyObject* kwargs) {
  return fill(self, args, kwargs, false, false);
}

std::string text_of(PyObject* op) {
  Owned<PyObject> text = object_str(op);
  return text ? unicode_text(text.get()) : std::string();
}

std::string character_text(uint32_t c) {
  return c <= 0xff     ? fmt::format("\\x{:02x}", c)
         : c <= 0xffff ? fmt::format("\\u{:04x}", c)
                       : fmt::format("\\U{:08x}", c);
}

Owned<PyObject> encode_error_str(PyObject* self) {
  const PyUnicodeErrorObject* error = as_unicode_error(self);
  if (!error->object) {
    return unicode_from_string("");
  }
  const std::string reason = text_of(error->reason);
  const std::string encoding = text_of(error->encoding);
  if (error->start < unicode_length(error->object) && error->end == error->start + 1) {
    return unicode_from_format("'{}' codec can't encode character '{}' in position {}: {}", encoding,
                               character_text(unicode_read_char(error->object, error->start)), error->start, reason);
  }
  return unicode_from_format("'{}' codec can't encode characters in position {}-{}: {}", encoding, error->start,
                             error->end - 1, reason);
}

Owned<PyObject> decode_error_str(PyObject* self) {
  const PyUnicodeErrorObject* error = as_unicode_error(self);
  if (!error->object) {
    return unicode_from_string("");
  }
  const std::string reason = text_of(error->reason);
  const std::string encoding = text_of(error->encoding);
  if (error->start < bytes_size(error->object) && error->end == error->start + 1) {
    return unicode_from_format("'{}' codec can't decode byte 0x{:02x} in position {}: {}", encoding,
                               static_cast<unsigned char>(bytes_data(error->object)[error->start]), error->start,
                               reason);
  }
  return unicode_from_format("'{}' codec can't decode bytes in position {}-{}: {}", encoding, error->start,
                             error->end - 1, reason);
}

Owned<PyObject> translate_error_str(PyObject* self) {
  const PyUnicodeErrorObject* error = as_unicode_error(self);
  if (!error->object) {
    return unicode_from_string("");
  }
  const std::string reason = text_of(error->reason);
  if (error->start < unicode_length(error->object) && error->end == error->start + 1) {
    return unicode_from_format("can't translate character '{}' in position {}: {}",
                               character_text(unicode_read_char(error->object, error->start)), error->start, reason);
  }
  return unicode_from_format("can't translate characters in position {}-{}: {}", error->start, error->end - 1, reason);
}

constexpr MemberDef kMembers[] = {
    {"encoding", MemberKind::kObject, offsetof(PyUnicodeErrorObject, encoding), false, "exception encoding"},
    {"object", MemberKind::kObject, offsetof(PyUnicodeErrorObject, object), false, "exception object"},
    {"start", MemberKind::kInt64, offsetof(PyUnicodeErrorObject, start), false, "exception start"},
    {"end", MemberKind::kInt64, offsetof(PyUnicodeErrorObject, end), false, "exception end"},
    {"reason", MemberKind::kObject, offsetof(PyUnicodeErrorObject, reason), false, "exception reason"},
    {nullptr, MemberKind::kObject, 0, false},
};
constexpr LayoutField kLayout[] = {HS_BASE_EXCEPTION_LAYOUT,
                                   HS_FIELD(PyUnicodeErrorObject, encoding, kOwnedRef),
                                   HS_FIELD(PyUnicodeErrorObject, object, kOwnedRef),
                                   HS_FIELD(PyUnicodeErrorObject, start, kInt),
                                   HS_FIELD(PyUnicodeErrorObject, end, kInt),
                                   HS_FIELD(PyUnicodeErrorObject, reason, kOwnedRef),
                                   {nullptr, 0, 0, FieldKind::kPadding}};

constexpr TypeSpec unicode_spec(const char* name, const char* doc, initproc* init, reprfunc* str) {
  return {
      .name = name,
      .base = exc_unicode_error,
      .basicsize = sizeof(PyUnicodeErrorObject),
      .flags = kExceptionFlags,
      .doc = doc,
      .dealloc = exception_dealloc<unicode_error_clear>,
      .str = str,
      .traverse = unicode_error_traverse,
      .clear = unicode_error_clear,
      .members = kMembers,
      .dictoffset = offsetof(PyBaseExceptionObject, dict),
      .init = init,
      .new_ = base_exception_new,
      .layout = kLayout,
  };
}

}  // namespace

const TypeSpec kUnicodeEncodeErrorSpec =
    unicode_spec("UnicodeEncodeError", "Unicode encoding error.", encode_error_init, encode_error_str);
const TypeSpec kUnicodeDecodeErrorSpec =
    unicode_spec("UnicodeDecodeError", "Unicode decoding error.", decode_error_init, decode_error_str);
const TypeSpec kUnicodeTranslateErrorSpec =
    unicode_spec("UnicodeTranslateError", "Unicode translation error.", translate_error_init, translate_error_str);

}  // namespace heapscope::objects
