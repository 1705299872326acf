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
#include <algorithm>
#include <string>

#include "modules/state.h"
#include "modules/sys/sys_functions.h"
#include "objects/abstract.h"
#include "objects/bytes_object.h"
#include "objects/call.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/hooks.h"
#include "objects/layout.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/state.h"
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
  uint8_t rest[152];  ///< CPython's TextIOWrapper keeps its buffer, decoder and encoder here
};
static_assert(sizeof(TextStream) == 192);

// A stream that is read keeps in pending_bytes the rest of a line.
constexpr int64_t kChunkSize = 8192;

TextStream* as_stream(PyObject* op) { return static_cast<TextStream*>(op); }

StreamSettings& settings_of(const TextStream* stream) { return modules::state().sys.streams[stream->fd]; }

std::string encoding_of(const TextStream* stream) {
  const PyObject* set = settings_of(stream).encoding;
  return set == nullptr ? "utf-8" : unicode_text(set);
}

/// stderr shows what cannot be encoded with backslashes instead of failing.
std::string errors_of(const TextStream* stream) {
  const PyObject* set = settings_of(stream).errors;
  return set != nullptr ? unicode_text(set) : stream->fd == 2 ? "backslashreplace" : "strict";
}

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

Failed unsupported(const char* what);

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
    return err_format(exc_type_error(), "write() argument must be str, not {}", given_text(text));
  }
  if (stream->closed != 0) {
    return err_set_string(exc_value_error(), "I/O operation on closed file.");
  }
  if (stream->fd == 0) {
    return unsupported("not writable");
  }
  const int64_t characters = unicode_length(text);
  Owned<PyObject> bytes;
  int64_t length = characters;
  const StreamSettings& settings = settings_of(stream);
  if (unicode_is_ascii(text) && characters <= kChunkSize && !settings.encoding && !settings.line_end) {
    send(stream, unicode_ascii_view(text));
    bytes = owned_ref(text);
  } else {
    Owned<PyObject> with_ends = owned_ref(text);
    if (settings.line_end) {
      HS_OWN(newline, unicode_from_string("\n"));
      HS_OWN(changed, unicode_replace(text, newline.get(), settings.line_end, -1));
      with_ends = std::move(changed);
    }
    HS_OWN(encoded, unicode_as_encoded_string(with_ends.get(), encoding_of(stream).c_str(), errors_of(stream).c_str()));
    bytes = std::move(encoded);
    length = bytes_size(bytes.get());
    send(stream, bytes_view(bytes.get()));
  }
  HS_TRY(add_pending(stream, std::move(bytes), length));
  const bool ends_line = stream->line_buffering != 0 && (unicode_find_char(text, '\n', 0, characters, 1) >= 0 ||
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
  HS_TRY(
      for_each_item(lines, [self](PyObject* line) { return stream_write(self, line) ? Status::kOk : Status::kError; }));
  return owned_ref(none());
}

/// io.UnsupportedOperation, which lives in the part of io that is in Python.
Failed unsupported(const char* what) {
  HS_OWN(module, hooks.import_module("_io_base"));
  HS_OWN(name, unicode_from_string("UnsupportedOperation"));
  HS_OWN(type, object_get_attr(module.get(), name.get()));
  return err_set_string(static_cast<PyTypeObject*>(type.get()), what);
}

Status check_readable(const TextStream* stream) {
  if (stream->closed != 0) {
    return err_set_string(exc_value_error(), "I/O operation on closed file.");
  }
  return stream->fd != 0 ? Status(unsupported("not readable")) : Status::kOk;
}

/// Moves characters of the input to `text`: up to `limit` (negative: no limit), or to the end of a line.
/// What a line has left over waits in pending_bytes, a str.
Owned<PyObject> take_input(TextStream* stream, int64_t limit, bool one_line) {
  HS_TRY(check_readable(stream));
  Owned<PyObject> text = owned_ref(empty_string());
  while (limit < 0 || unicode_length(text.get()) < limit) {
    if (!stream->pending_bytes) {
      std::string line;
      if (vm::host_inputs.read_line == nullptr || !vm::host_inputs.read_line(&line)) {
        if (objects::state().thread.abandoned != 0) {
          return nullptr;  // the run waits for the line
        }
        break;
      }
      HS_OWN(next, unicode_decode(line + "\n", encoding_of(stream).c_str(), errors_of(stream).c_str()));
      stream->pending_bytes = next.release();
    }
    const int64_t there = unicode_length(stream->pending_bytes);
    const int64_t wanted = limit < 0 ? there : std::min(there, limit - unicode_length(text.get()));
    HS_OWN(piece, unicode_substring(stream->pending_bytes, 0, wanted));
    HS_OWN(longer, unicode_concat(text.get(), piece.get()));
    text = std::move(longer);
    if (wanted == there) {
      clear_ref(stream->pending_bytes);
    } else {
      HS_OWN(rest, unicode_substring(stream->pending_bytes, wanted, there));
      clear_ref(stream->pending_bytes);
      stream->pending_bytes = rest.release();
    }
    if (one_line && wanted == there) {
      break;
    }
  }
  return text;
}

/// The optional size of a read; None and nothing are -1.
Status read_limit(const char* name, const Ref<PyObject>* args, int64_t nargs, int64_t* limit) {
  HS_TRY(arg_check_positional(name, nargs, 0, 1));
  *limit = -1;
  if (nargs == 1 && args[0].get() != none()) {
    *limit = number_as_ssize(args[0], exc_overflow_error());
    return *limit == -1 && err_occurred() ? Status::kError : Status::kOk;
  }
  return Status::kOk;
}

/// A line of input with its newline, "" at the end.
Owned<PyObject> stream_readline(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  int64_t limit = -1;
  HS_TRY(read_limit("readline", args, nargs, &limit));
  return take_input(as_stream(self), limit, true);
}

Owned<PyObject> stream_read(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  int64_t limit = -1;
  HS_TRY(read_limit("read", args, nargs, &limit));
  return take_input(as_stream(self), limit, false);
}

Owned<PyObject> stream_readlines(PyObject* self, const Ref<PyObject>* args, int64_t nargs) {
  int64_t hint = -1;
  HS_TRY(read_limit("readlines", args, nargs, &hint));
  HS_OWN(lines, list_new(0));
  int64_t total = 0;
  while (hint <= 0 || total < hint) {
    HS_OWN(line, take_input(as_stream(self), -1, true));
    if (unicode_length(line.get()) == 0) {
      break;
    }
    total += unicode_length(line.get());
    HS_TRY(list_append(lines.get(), line.get()));
  }
  return lines;
}

Owned<PyObject> stream_iternext(PyObject* self) {
  Owned<PyObject> line = take_input(as_stream(self), -1, true);
  return line && unicode_length(line.get()) == 0 ? nullptr : std::move(line);
}

Owned<PyObject> stream_enter(PyObject* self, PyObject*) {
  if (as_stream(self)->closed != 0) {
    return err_set_string(exc_value_error(), "I/O operation on closed file.");
  }
  return owned_ref(self);
}

Owned<PyObject> stream_not_seekable(PyObject*, const Ref<PyObject>*, int64_t) {
  return unsupported("underlying stream is not seekable");
}
Owned<PyObject> stream_tell(PyObject*, PyObject*) { return unsupported("underlying stream is not seekable"); }

/// An argument that is to be a str; null and None are left out.
Status text_setting(const Ref<PyObject>& given, PyObject** text) {
  if (!given || given.get() == none()) {
    return Status::kOk;
  }
  if (!unicode_check(given)) {
    return err_set_string(exc_type_error(), "bad argument type for built-in operation");
  }
  *text = given;
  return Status::kOk;
}

/// What newline= says of output; None is "\n" on Linux.
Status line_end_setting(PyObject* newline, Owned<PyObject>* line_end) {
  if (newline == none()) {
    return Status::kOk;
  }
  if (!unicode_check(newline)) {
    return err_set_string(exc_type_error(), "bad argument type for built-in operation");
  }
  const std::string text = unicode_text(newline);
  if (text == "\r" || text == "\r\n") {
    *line_end = owned_ref(newline);
  } else if (!text.empty() && text != "\n") {
    return err_format(exc_value_error(), "illegal newline value: {}", text);
  }
  return Status::kOk;
}

void set_setting(Ref<PyObject>& setting, Owned<PyObject> value) {
  const Owned<PyObject> before(setting.get());
  setting = value.release();
}

Owned<PyObject> stream_reconfigure(PyObject* self, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames) {
  static const ArgParser kParser = {"reconfigure",
                                    {"encoding", "errors", "newline", "line_buffering", "write_through", nullptr}};
  Ref<PyObject> buffer[5] = {nullptr, nullptr, nullptr, nullptr, nullptr};
  const Ref<PyObject>* a = arg_unpack_keywords(args, nargs, nullptr, kwnames, kParser, 0, 0, 0, buffer);
  if (a == nullptr) {
    return Failed{};
  }
  auto* stream = as_stream(self);
  PyObject* encoding = nullptr;
  PyObject* errors = nullptr;
  Owned<PyObject> line_end;
  HS_TRY(text_setting(a[0], &encoding));
  HS_TRY(text_setting(a[1], &errors));
  const bool has_newline = a[2] && a[2].get() != ellipsis();
  if (has_newline) {
    HS_TRY(line_end_setting(a[2], &line_end));
  }
  if (encoding != nullptr) {
    if (unicode_equal_to_ascii(encoding, "locale")) {
      encoding = nullptr;  // which is UTF-8 here
    } else {
      HS_OWN(known, unicode_as_encoded_string(empty_string(), unicode_text(encoding).c_str(), "strict"));
    }
  }
  flush_pending(stream);
  StreamSettings& settings = settings_of(stream);
  if (encoding != nullptr || errors != nullptr) {
    // An encoding without error handling comes with the strict one.
    Owned<PyObject> handling = errors == nullptr ? unicode_from_string("strict") : owned_ref(errors);
    if (!handling) {
      return Failed{};
    }
    if (encoding != nullptr) {
      set_setting(settings.encoding, owned_ref(encoding));
    }
    set_setting(settings.errors, std::move(handling));
  }
  if (has_newline) {
    set_setting(settings.line_end, std::move(line_end));
  }
  uint8_t* const flags[] = {&stream->line_buffering, &stream->write_through};
  for (int i = 0; i < 2; ++i) {
    if (a[3 + i] && a[3 + i].get() != none()) {
      const int64_t on = number_as_ssize(a[3 + i], exc_overflow_error());
      if (on == -1 && err_occurred()) {
        return Failed{};
      }
      *flags[i] = on != 0 ? 1 : 0;
    }
  }
  return owned_ref(none());
}

Owned<PyObject> stream_fileno(PyObject* self, PyObject*) { return long_from_int64(as_stream(self)->fd); }
Owned<PyObject> stream_false(PyObject*, PyObject*) { return owned_ref(false_object()); }
Owned<PyObject> stream_readable(PyObject* self, PyObject*) { return owned_ref(bool_object(as_stream(self)->fd == 0)); }
Owned<PyObject> stream_writable(PyObject* self, PyObject*) { return owned_ref(bool_object(as_stream(self)->fd != 0)); }
Owned<PyObject> stream_close(PyObject* self, PyObject*) {
  flush_pending(as_stream(self));
  as_stream(self)->closed = 1;
  return owned_ref(none());
}
Owned<PyObject> stream_exit(PyObject* self, const Ref<PyObject>*, int64_t) { return stream_close(self, nullptr); }

const char* stream_name_text(PyObject* self) {
  const int fd = as_stream(self)->fd;
  return fd == 0 ? "<stdin>" : fd == 1 ? "<stdout>" : "<stderr>";
}
Owned<PyObject> get_name(PyObject* self, void*) { return unicode_from_string(stream_name_text(self)); }
Owned<PyObject> get_mode(PyObject* self, void*) { return unicode_from_string(as_stream(self)->fd == 0 ? "r" : "w"); }
Owned<PyObject> get_encoding(PyObject* self, void*) { return unicode_from_string(encoding_of(as_stream(self))); }
Owned<PyObject> get_errors(PyObject* self, void*) { return unicode_from_string(errors_of(as_stream(self))); }
Owned<PyObject> get_closed(PyObject* self, void*) { return owned_ref(bool_object(as_stream(self)->closed != 0)); }
Owned<PyObject> get_line_buffering(PyObject* self, void*) {
  return owned_ref(bool_object(as_stream(self)->line_buffering != 0));
}
Owned<PyObject> get_write_through(PyObject* self, void*) {
  return owned_ref(bool_object(as_stream(self)->write_through != 0));
}
/// The bytes below, made when asked for: _io._stream_buffer(fd).
Owned<PyObject> get_buffer(PyObject* self, void*) {
  HS_OWN(module, hooks.import_module("_io"));
  HS_OWN(name, unicode_from_string("_stream_buffer"));
  HS_OWN(make, object_get_attr(module.get(), name.get()));
  HS_OWN(fd, long_from_int64(as_stream(self)->fd));
  return object_call_one_arg(make.get(), fd.get());
}
Owned<PyObject> get_newlines(PyObject*, void*) { return owned_ref(none()); }

Owned<PyObject> stream_repr(PyObject* self) {
  return unicode_from_format("<_io.TextIOWrapper name='{}' mode='{}' encoding='{}'>", stream_name_text(self),
                             as_stream(self)->fd == 0 ? "r" : "w", encoding_of(as_stream(self)));
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
                                        method_fast("readline", stream_readline),
                                        method_fast("readlines", stream_readlines),
                                        method_noargs("__enter__", stream_enter),
                                        method_fast("__exit__", stream_exit),
                                        method_fast("seek", stream_not_seekable),
                                        method_fast("truncate", stream_not_seekable),
                                        method_noargs("tell", stream_tell),
                                        method_fast_keywords("reconfigure", stream_reconfigure),
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
                                       {"buffer", get_buffer},
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

bool text_stream_waits_for_host(PyObject* stream) {
  const PyTypeObject* type = type_of(stream);
  const bool of_host = (type->tp_flags & kTpFlagsDisallowInstantiation) != 0 &&
                       std::string_view(type_full_name(type)) == "_io.TextIOWrapper";
  return of_host && as_stream(stream)->fd == 0 && as_stream(stream)->closed == 0 && !as_stream(stream)->pending_bytes;
}

void text_stream_write_through(PyObject* stream) { as_stream(stream)->write_through = 1; }

}  // namespace heapscope::modules
