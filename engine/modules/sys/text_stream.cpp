#include "modules/sys/text_stream.h"

#include "modules/state.h"
#include "objects/abstract.h"
#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/identifiers.h"
#include "objects/layout.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/unicode_object.h"
#include "vm/run.h"
#include "vm/state.h"

namespace heapscope::modules {

using namespace objects;

namespace {

constexpr int64_t kChunkSize = 8192;

TextStream* as_stream(PyObject* op) { return static_cast<TextStream*>(op); }

void flush_pending(TextStream* stream) {
  stream->pending_bytes_count = 0;
  clear_ref(stream->pending_bytes);
}

Status add_pending(TextStream* stream, Owned<PyObject> text, int64_t length) {
  if (!stream->pending_bytes) {
    stream->pending_bytes_count = 0;
    stream->pending_bytes = text.release();
  } else if (stream->pending_bytes_count + length > kChunkSize) {
    flush_pending(stream);
    stream->pending_bytes = text.release();
  } else if (!list_check_exact(stream->pending_bytes)) {
    HS_OWN(list, list_new(2));
    list_init_item(list.get(), 0, stream->pending_bytes.get());
    list_init_item(list.get(), 1, std::move(text));
    stream->pending_bytes = list.release();
  } else {
    HS_TRY(list_append(stream->pending_bytes, text.get()));
  }
  stream->pending_bytes_count += length;
  return Status::kOk;
}

void send(const TextStream* stream, std::string_view utf8) {
  if (vm::output_sink == nullptr) {
    return;
  }
  if (stream->fd == 2) {
    vm::output_sink->write_err(utf8);
  } else {
    vm::output_sink->write_out(utf8);
  }
}

Owned<PyObject> stream_write(PyObject* self, PyObject* text) {
  auto* stream = as_stream(self);
  if (!unicode_check(text)) {
    return err_format(exc_type_error(), "write() argument must be str, not {}",
                      type_full_name(type_of(text)));
  }
  if (stream->closed != 0) {
    return err_set_string(exc_value_error(), "I/O operation on closed file.");
  }
  if (stream->fd == 0) {
    return err_set_string(exc_value_error(), "not writable");
  }
  const int64_t characters = unicode_length(text);
  Owned<PyObject> bytes;
  int64_t length = characters;
  if (unicode_is_ascii(text) && characters <= kChunkSize) {
    send(stream, unicode_ascii_view(text));
    bytes = owned_ref(text);
  } else {
    // stderr shows what cannot be encoded with backslashes instead of failing.
    bytes = unicode_as_encoded_string(text, "utf-8",
                                      stream->fd == 2 ? "backslashreplace" : "strict");
    if (!bytes) {
      return nullptr;
    }
    length = bytes_size(bytes.get());
    send(stream, bytes_view(bytes.get()));
  }
  HS_TRY(add_pending(stream, std::move(bytes), length));
  const bool ends_line = stream->line_buffering != 0 &&
                         (unicode_find_char(text, '\n', 0, characters, 1) >= 0 ||
                          unicode_find_char(text, '\r', 0, characters, 1) >= 0);
  if (stream->pending_bytes_count >= kChunkSize || ends_line || stream->write_through != 0) {
    flush_pending(stream);
  }
  return long_from_int64(characters);
}

Owned<PyObject> stream_flush(PyObject* self, PyObject*) {
  flush_pending(as_stream(self));
  return owned_ref(none());
}

Owned<PyObject> stream_writelines(PyObject* self, PyObject* lines) {
  HS_TRY(for_each_item(lines, [self](PyObject* line) {
    return stream_write(self, line) ? Status::kOk : Status::kError;
  }));
  return owned_ref(none());
}

/// A line of input with its newline, "" at the end.
Owned<PyObject> stream_readline(PyObject* self, PyObject*) {
  if (as_stream(self)->fd != 0) {
    return err_set_string(exc_value_error(), "not readable");
  }
  std::string line;
  if (vm::host_inputs.read_line == nullptr || !vm::host_inputs.read_line(&line)) {
    return owned_ref(empty_string());
  }
  return unicode_from_string(line + "\n");
}

Owned<PyObject> stream_read(PyObject* self, const Ref<PyObject>*, int64_t) {
  if (as_stream(self)->fd != 0) {
    return err_set_string(exc_value_error(), "not readable");
  }
  std::string all;
  std::string line;
  while (vm::host_inputs.read_line != nullptr && vm::host_inputs.read_line(&line)) {
    all += line + "\n";
  }
  return unicode_from_string(all);
}

Owned<PyObject> stream_iternext(PyObject* self) {
  Owned<PyObject> line = stream_readline(self, nullptr);
  return line && unicode_length(line.get()) == 0 ? nullptr : std::move(line);
}

Owned<PyObject> stream_fileno(PyObject* self, PyObject*) {
  return long_from_int64(as_stream(self)->fd);
}
Owned<PyObject> stream_false(PyObject*, PyObject*) { return owned_ref(false_object()); }
Owned<PyObject> stream_readable(PyObject* self, PyObject*) {
  return owned_ref(bool_object(as_stream(self)->fd == 0));
}
Owned<PyObject> stream_writable(PyObject* self, PyObject*) {
  return owned_ref(bool_object(as_stream(self)->fd != 0));
}
Owned<PyObject> stream_close(PyObject* self, PyObject*) {
  flush_pending(as_stream(self));
  as_stream(self)->closed = 1;
  return owned_ref(none());
}

const char* stream_name_text(PyObject* self) {
  const int fd = as_stream(self)->fd;
  return fd == 0 ? "<stdin>" : fd == 1 ? "<stdout>" : "<stderr>";
}
Owned<PyObject> get_name(PyObject* self, void*) { return unicode_from_string(stream_name_text(self)); }
Owned<PyObject> get_mode(PyObject* self, void*) {
  return unicode_from_string(as_stream(self)->fd == 0 ? "r" : "w");
}
Owned<PyObject> get_encoding(PyObject*, void*) { return unicode_from_string("utf-8"); }
Owned<PyObject> get_errors(PyObject* self, void*) {
  return unicode_from_string(as_stream(self)->fd == 2 ? "backslashreplace" : "strict");
}
Owned<PyObject> get_closed(PyObject* self, void*) {
  return owned_ref(bool_object(as_stream(self)->closed != 0));
}
Owned<PyObject> get_line_buffering(PyObject* self, void*) {
  return owned_ref(bool_object(as_stream(self)->line_buffering != 0));
}
Owned<PyObject> get_write_through(PyObject* self, void*) {
  return owned_ref(bool_object(as_stream(self)->write_through != 0));
}
Owned<PyObject> get_newlines(PyObject*, void*) { return owned_ref(none()); }

Owned<PyObject> stream_repr(PyObject* self) {
  return unicode_from_format("<_io.TextIOWrapper name='{}' mode='{}' encoding='utf-8'>",
                             stream_name_text(self), as_stream(self)->fd == 0 ? "r" : "w");
}

void stream_dealloc(PyObject* op) {
  object_gc_untrack(op);
  clear_ref(as_stream(op)->pending_bytes);
  object_gc_del(op);
}

int stream_traverse(PyObject* op, visitproc visit, void* arg) {
  PyObject* pending = as_stream(op)->pending_bytes;
  return pending == nullptr ? 0 : visit(pending, arg);
}

constexpr MethodDef kStreamMethods[] = {method_o("write", stream_write),
                                        method_noargs("flush", stream_flush),
                                        method_o("writelines", stream_writelines),
                                        method_noargs("readline", stream_readline),
                                        method_fast("read", stream_read),
                                        method_noargs("fileno", stream_fileno),
                                        method_noargs("isatty", stream_false),
                                        method_noargs("seekable", stream_false),
                                        method_noargs("readable", stream_readable),
                                        method_noargs("writable", stream_writable),
                                        method_noargs("close", stream_close),
                                        kMethodEnd};
constexpr GetSetDef kStreamGetSet[] = {{"name", get_name},
                                       {"mode", get_mode},
                                       {"encoding", get_encoding},
                                       {"errors", get_errors},
                                       {"closed", get_closed},
                                       {"line_buffering", get_line_buffering},
                                       {"write_through", get_write_through},
                                       {"newlines", get_newlines},
                                       {nullptr, nullptr}};
constexpr LayoutField kStreamLayout[] = {HS_OBJECT_HEAD,
                                         HS_FIELD(TextStream, pending_bytes, kOwnedRef),
                                         HS_FIELD(TextStream, pending_bytes_count, kInt),
                                         HS_FIELD(TextStream, fd, kInt),
                                         HS_FIELD(TextStream, line_buffering, kUint),
                                         HS_FIELD(TextStream, write_through, kUint),
                                         HS_FIELD(TextStream, closed, kUint),
                                         HS_FIELD(TextStream, padding, kPadding),
                                         {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

const TypeSpec kTextStreamSpec = {
    .name = "_io.TextIOWrapper",
    .basicsize = sizeof(TextStream),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc | kTpFlagsDisallowInstantiation,
    .dealloc = stream_dealloc,
    .repr = stream_repr,
    .getattro = object_generic_get_attr,
    .setattro = object_generic_set_attr,
    .traverse = stream_traverse,
    .iter = object_self_iter,
    .iternext = stream_iternext,
    .methods = kStreamMethods,
    .getset = kStreamGetSet,
    .layout = kStreamLayout,
};

PyTypeObject* text_stream_type() { return static_cast<PyTypeObject*>(state().text_stream_type.get()); }
bool is_text_stream(const PyObject* op) { return is_type(op, text_stream_type()); }

Owned<PyObject> text_stream_new(int fd) {
  HS_OWN(made, object_gc_new(text_stream_type()));
  auto* stream = as_stream(made.get());
  stream->pending_bytes = nullptr;
  stream->pending_bytes_count = 0;
  stream->fd = fd;
  stream->line_buffering = fd == 2 ? 1 : 0;
  stream->write_through = 0;
  stream->closed = 0;
  stream->padding = 0;
  object_gc_track(stream);
  return made;
}

void text_stream_flush(PyObject* stream) { flush_pending(as_stream(stream)); }

Status file_write_object(PyObject* value, PyObject* file, bool as_repr) {
  HS_OWN(writer, object_get_attr(file, ident(Id::write)));
  HS_OWN(text, as_repr ? object_repr(value) : object_str(value));
  return object_call_one_arg(writer.get(), text.get()) ? Status::kOk : Status::kError;
}

Status file_write_string(std::string_view text, PyObject* file) {
  HS_OWN(string, unicode_from_string(text));
  return file_write_object(string.get(), file, false);
}

}  // namespace heapscope::modules
