// sys.stdin, sys.stdout and sys.stderr: streams of text to and from the host, as _io.TextIOWrapper.
//
//   16 pending_bytes        what was written and not flushed: a str or bytes, or a list of them
//   24 pending_bytes_count  32 fd  36 line_buffering, write_through, closed
//
// Text goes to the host at once. What CPython keeps until its 8 KiB buffer is full stays referenced
// here just as long, because it can be seen: a printed string has one more reference until the next
// flush, and the list that collects them is an allocation the collector counts.
//
//   stdout   buffered as when it is a file; written through while steps are counted, as with -u
//   stderr   flushed after every line
// Model: Modules/_io/textio.c _io_TextIOWrapper_write_impl (3.11).
#include <string>

#include "modules/sys/sys_functions.h"
#include "objects/abstract.h"
#include "objects/bytes_object.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/layout.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/unicode_object.h"
#include "vm/run.h"

namespace heapscope::modules {

namespace {

struct TextStream : PyObject {
  Ref<PyObject> pending_bytes;
  int64_t pending_bytes_count;
  int32_t fd;
  uint8_t line_buffering;
  uint8_t write_through;
  uint8_t closed;
  uint8_t padding;
};
static_assert(sizeof(TextStream) == 40);

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

namespace {

Owned<PyObject> new_stream(PyTypeObject* type, int32_t fd) {
  HS_OWN(made, object_gc_new(type));
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

}  // namespace

Status sys_add_streams(PyObject* module) {
  HS_OWN(type, type_from_spec(kTextStreamSpec));
  static constexpr const char* kNames[3][2] = {
      {"stdin", "__stdin__"}, {"stdout", "__stdout__"}, {"stderr", "__stderr__"}};
  for (int32_t fd = 0; fd < 3; ++fd) {
    HS_OWN(stream, new_stream(type.get(), fd));
    HS_TRY(module_add_object_ref(module, kNames[fd][1], stream.get()));
    HS_TRY(module_add_object_ref(module, kNames[fd][0], stream.get()));
  }
  return Status::kOk;
}

void text_stream_write_through(PyObject* stream) { as_stream(stream)->write_through = 1; }

}  // namespace heapscope::modules
