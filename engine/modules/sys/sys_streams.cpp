// sys.stdout, sys.stderr and sys.stdin: text streams that end at the host.
//
// The type carries the name of CPython's (_io.TextIOWrapper); what it offers is the part that makes
// sense for a stream without a file. Text is handed to vm::output_sink at once (no buffer: what a
// program has printed at a step is exactly what its prints have written).
#include <string>

#include "modules/sys/sys_functions.h"
#include "objects/abstract.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/layout.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/unicode_object.h"
#include "vm/run.h"

namespace heapscope::modules {

namespace {

struct TextStream : PyObject {
  int32_t descriptor;   // 0, 1, 2
  int32_t closed;
};

constexpr LayoutField kTextStreamLayout[] = {
    HS_OBJECT_HEAD,
    HS_FIELD(TextStream, descriptor, kInt),
    HS_FIELD(TextStream, closed, kInt),
    {nullptr, 0, 0, FieldKind::kPadding},
};

TextStream* as_stream(PyObject* op) { return static_cast<TextStream*>(op); }

Status check_open(PyObject* self) {
  return as_stream(self)->closed != 0 ? err_set_string(exc_value_error(), "I/O operation on closed file.")
                                      : Status::kOk;
}

Owned<PyObject> stream_write(PyObject* self, PyObject* text) {
  if (!unicode_check(text)) {
    return err_format(exc_type_error(), "write() argument must be str, not {}", type_name(type_of(text)));
  }
  HS_TRY(check_open(self));
  if (as_stream(self)->descriptor == 0) {
    return err_set_string(exc_value_error(), "not writable");
  }
  HS_OWN(encoded, unicode_as_encoded_string(text, "utf-8", as_stream(self)->descriptor == 2 ? "backslashreplace" : "strict"));
  const std::string utf8 = unicode_text(text);
  if (vm::output_sink != nullptr) {
    if (as_stream(self)->descriptor == 1) {
      vm::output_sink->write_out(utf8);
    } else {
      vm::output_sink->write_err(utf8);
    }
  }
  return long_from_int64(unicode_length(text));
}

Owned<PyObject> stream_flush(PyObject* self, PyObject*) {
  HS_TRY(check_open(self));
  return owned_ref(none());
}

Owned<PyObject> stream_writelines(PyObject* self, PyObject* lines) {
  HS_TRY(for_each_item(lines, [&](PyObject* line) {
    Owned<PyObject> written = stream_write(self, line);
    return written ? Status::kOk : Status::kError;
  }));
  return owned_ref(none());
}

Owned<PyObject> stream_readline(PyObject* self, PyObject*) {
  HS_TRY(check_open(self));
  if (as_stream(self)->descriptor != 0) {
    return err_set_string(exc_value_error(), "not readable");
  }
  std::string line;
  if (vm::host_inputs.read_line == nullptr || !vm::host_inputs.read_line(&line)) {
    return unicode_from_string("");
  }
  return unicode_from_string(line + "\n");
}

Owned<PyObject> stream_fileno(PyObject* self, PyObject*) { return long_from_int64(as_stream(self)->descriptor); }
Owned<PyObject> stream_isatty(PyObject*, PyObject*) { return owned_ref(false_object()); }
Owned<PyObject> stream_readable(PyObject* self, PyObject*) { return owned_ref(bool_object(as_stream(self)->descriptor == 0)); }
Owned<PyObject> stream_writable(PyObject* self, PyObject*) { return owned_ref(bool_object(as_stream(self)->descriptor != 0)); }

Owned<PyObject> stream_close(PyObject* self, PyObject*) {
  as_stream(self)->closed = 1;
  return owned_ref(none());
}

const char* stream_name(PyObject* self) {
  static constexpr const char* kNames[] = {"<stdin>", "<stdout>", "<stderr>"};
  return kNames[as_stream(self)->descriptor];
}

Owned<PyObject> stream_get_name(PyObject* self, void*) { return unicode_intern_from_string(stream_name(self)); }
Owned<PyObject> stream_get_encoding(PyObject*, void*) { return unicode_intern_from_string("utf-8"); }
Owned<PyObject> stream_get_errors(PyObject* self, void*) {
  return unicode_intern_from_string(as_stream(self)->descriptor == 2 ? "backslashreplace" : "strict");
}
Owned<PyObject> stream_get_mode(PyObject* self, void*) {
  return unicode_intern_from_string(as_stream(self)->descriptor == 0 ? "r" : "w");
}
Owned<PyObject> stream_get_closed(PyObject* self, void*) { return owned_ref(bool_object(as_stream(self)->closed != 0)); }

Owned<PyObject> stream_repr(PyObject* self) {
  return unicode_from_format("<_io.TextIOWrapper name='{}' mode='{}' encoding='utf-8'>", stream_name(self),
                             as_stream(self)->descriptor == 0 ? "r" : "w");
}

void stream_dealloc(PyObject* self) { object_del(self); }

constexpr MethodDef kStreamMethods[] = {
    method_o("write", stream_write),
    method_noargs("flush", stream_flush),
    method_o("writelines", stream_writelines),
    method_noargs("readline", stream_readline),
    method_noargs("fileno", stream_fileno),
    method_noargs("isatty", stream_isatty),
    method_noargs("readable", stream_readable),
    method_noargs("writable", stream_writable),
    method_noargs("close", stream_close),
    kMethodEnd,
};

constexpr GetSetDef kStreamAttributes[] = {
    {"name", stream_get_name},   {"encoding", stream_get_encoding}, {"errors", stream_get_errors},
    {"mode", stream_get_mode},   {"closed", stream_get_closed},     {nullptr, nullptr},
};

}  // namespace

const TypeSpec kTextStreamSpec = {
    .name = "_io.TextIOWrapper",
    .basicsize = sizeof(TextStream),
    .dealloc = stream_dealloc,
    .repr = stream_repr,
    .methods = kStreamMethods,
    .getset = kStreamAttributes,
    .layout = kTextStreamLayout,
};

namespace {

Owned<PyObject> new_stream(PyTypeObject* type, int32_t descriptor) {
  HS_OWN(stream, object_new(type));
  as_stream(stream.get())->descriptor = descriptor;
  as_stream(stream.get())->closed = 0;
  return stream;
}

}  // namespace

Status sys_add_streams(PyObject* module) {
  HS_OWN(type, type_from_spec(kTextStreamSpec));
  static constexpr const char* kNames[3][2] = {
      {"stdin", "__stdin__"}, {"stdout", "__stdout__"}, {"stderr", "__stderr__"}};
  for (int32_t descriptor = 0; descriptor < 3; ++descriptor) {
    HS_OWN(stream, new_stream(type.get(), descriptor));
    HS_TRY(module_add_object_ref(module, kNames[descriptor][1], stream.get()));
    HS_TRY(module_add_object_ref(module, kNames[descriptor][0], stream.get()));
  }
  return Status::kOk;
}

}  // namespace heapscope::modules
