#include "objects/traceback.h"

#include "objects/abstract.h"
#include "objects/descr_object.h"
#include "objects/errors.h"
#include "objects/gc_header.h"
#include "objects/getargs.h"
#include "objects/layout.h"
#include "objects/list_object.h"
#include "objects/long_object.h"
#include "objects/object_protocol.h"
#include "objects/tuple_object.h"
#include "objects/unicode_object.h"

namespace heapscope::objects {

namespace {

Owned<PyObject> new_traceback(PyObject* next, PyFrameObject* frame, int lasti, int line) {
  HS_OWN(made, object_gc_new(traceback_type()));
  auto* traceback = as_traceback(made.get());
  xincref(next);
  traceback->tb_next = static_cast<PyTracebackObject*>(next);
  incref(frame);
  traceback->tb_frame = frame;
  traceback->tb_lasti = lasti;
  traceback->tb_lineno = line;
  object_gc_track(traceback);
  return made;
}

}  // namespace

Owned<PyObject> traceback_from_frame(PyObject* tb_next, PyFrameObject* frame) {
  return new_traceback(tb_next, frame, static_cast<int>(interpreter_frame_lasti(frame->f_frame) * 2),
                       frame_get_line_number(frame));
}

Status traceback_here(PyFrameObject* frame) {
  Owned<PyObject> type;
  Owned<PyObject> value;
  Owned<PyObject> traceback;
  err_fetch(&type, &value, &traceback);
  Owned<PyObject> longer = traceback_from_frame(traceback.get(), frame);
  if (!longer) {
    return Failed{};  // MemoryError takes the place of the error
  }
  err_restore(std::move(type), std::move(value), std::move(longer));
  return Status::kOk;
}

namespace {

void traceback_dealloc(PyObject* op) {
  object_gc_untrack(op);
  TrashcanScope trashcan(op, traceback_dealloc);
  if (!trashcan.entered) {
    return;
  }
  auto* traceback = as_traceback(op);
  xdecref(traceback->tb_next.get());
  xdecref(traceback->tb_frame.get());
  object_gc_del(op);
}

int traceback_traverse(PyObject* op, visitproc visit, void* arg) {
  auto* traceback = as_traceback(op);
  PyObject* const fields[] = {traceback->tb_next.get(), traceback->tb_frame.get()};
  for (PyObject* field : fields) {
    if (field != nullptr) {
      if (const int result = visit(field, arg); result != 0) {
        return result;
      }
    }
  }
  return 0;
}

int traceback_clear(PyObject* op) {
  clear_ref(as_traceback(op)->tb_next);
  clear_ref(as_traceback(op)->tb_frame);
  return 0;
}

Owned<PyObject> traceback_new(PyTypeObject*, PyObject* args, PyObject* kwargs) {
  static constexpr ArgParser kParser = {"TracebackType", {"tb_next", "tb_frame", "tb_lasti", "tb_lineno", nullptr}};
  Ref<PyObject> buffer[4];
  const Ref<PyObject>* a = arg_unpack_keywords(args, kwargs, kParser, 4, 4, 0, buffer);
  if (a == nullptr) {
    return nullptr;
  }
  if (!frame_check(a[1])) {
    return arg_bad_argument("TracebackType", "argument 'tb_frame'", "frame", a[1]);
  }
  int32_t lasti = 0;
  int32_t line = 0;
  HS_TRY(arg_as_int(a[2], &lasti));
  HS_TRY(arg_as_int(a[3], &line));
  PyObject* next = a[0] == none() ? nullptr : a[0].get();
  if (next != nullptr && !traceback_check(next)) {
    return err_format(exc_type_error(), "expected traceback object or None, got '{}'", type_full_name(type_of(next)));
  }
  return new_traceback(next, as_frame(a[1]), lasti, line);
}

Owned<PyObject> traceback_dir(PyObject*, PyObject*) {
  HS_OWN(names, list_new(0));
  for (const char* name : {"tb_frame", "tb_next", "tb_lasti", "tb_lineno"}) {
    HS_OWN(text, unicode_from_string(name));
    HS_TRY(list_append(names.get(), text.get()));
  }
  return names;
}

Owned<PyObject> get_tb_next(PyObject* self, void*) {
  PyObject* next = as_traceback(self)->tb_next.get();
  return owned_ref(next == nullptr ? none() : next);
}

Status set_tb_next(PyObject* self, PyObject* value, void*) {
  if (value == nullptr) {
    return err_set_string(exc_type_error(), "can't delete tb_next attribute");
  }
  if (value == none()) {
    value = nullptr;
  } else if (!traceback_check(value)) {
    return err_format(exc_type_error(), "expected traceback object, got '{}'", type_full_name(type_of(value)));
  }
  for (auto* cursor = static_cast<PyTracebackObject*>(value); cursor != nullptr; cursor = cursor->tb_next) {
    if (cursor == self) {
      return err_set_string(exc_value_error(), "traceback loop detected");
    }
  }
  xincref(value);
  set_ref(as_traceback(self)->tb_next, static_cast<PyTracebackObject*>(value));
  return Status::kOk;
}

constexpr MethodDef kTracebackMethods[] = {method_noargs("__dir__", traceback_dir), kMethodEnd};
constexpr MemberDef kTracebackMembers[] = {
    {"tb_frame", MemberKind::kObject, offsetof(PyTracebackObject, tb_frame), true},
    {"tb_lasti", MemberKind::kInt32, offsetof(PyTracebackObject, tb_lasti), true},
    {"tb_lineno", MemberKind::kInt32, offsetof(PyTracebackObject, tb_lineno), true},
    {nullptr, MemberKind::kObject, 0, true}};
constexpr GetSetDef kTracebackGetSet[] = {{"tb_next", get_tb_next, set_tb_next}, {nullptr, nullptr}};
constexpr LayoutField kTracebackLayout[] = {HS_OBJECT_HEAD,
                                            HS_FIELD(PyTracebackObject, tb_next, kOwnedRef),
                                            HS_FIELD(PyTracebackObject, tb_frame, kOwnedRef),
                                            HS_FIELD(PyTracebackObject, tb_lasti, kInt),
                                            HS_FIELD(PyTracebackObject, tb_lineno, kInt),
                                            {nullptr, 0, 0, FieldKind::kPadding}};

}  // namespace

const TypeSpec kTracebackTypeSpec = {
    .name = "traceback",
    .basicsize = sizeof(PyTracebackObject),
    .flags = kTpFlagsDefault | kTpFlagsHaveGc,
    .doc =
        "TracebackType(tb_next, tb_frame, tb_lasti, tb_lineno)\n--\n\n"
        "Create a new traceback object.",
    .dealloc = traceback_dealloc,
    .getattro = object_generic_get_attr,
    .traverse = traceback_traverse,
    .clear = traceback_clear,
    .methods = kTracebackMethods,
    .members = kTracebackMembers,
    .getset = kTracebackGetSet,
    .new_ = traceback_new,
    .layout = kTracebackLayout,
};

}  // namespace heapscope::objects
