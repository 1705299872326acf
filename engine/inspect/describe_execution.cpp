#include "inspect/attributes.h"
#include "inspect/describe_parts.h"
#include "inspect/value_text.h"
#include "inspect/variables.h"
#include "objects/code_object.h"
#include "objects/exceptions.h"
#include "objects/frame_object.h"
#include "objects/gen_object.h"
#include "objects/traceback.h"

namespace heapscope::inspect {

using namespace objects;

namespace {

void add(Picture* picture, const char* name, PyObject* to) {
  if (to != nullptr) {
    picture->links.push_back({LinkRole::kSlot, name, to});
  }
}

void add_not_none(Picture* picture, const char* name, PyObject* to) {
  if (to != none()) {
    add(picture, name, to);
  }
}

void add_variables(_PyInterpreterFrame* frame, Picture* picture) {
  Variables variables = read_variables(frame);
  for (Variable& local : variables.locals) {
    picture->links.push_back({LinkRole::kLocal, std::move(local.name), local.value});
  }
  for (Variable& cell : variables.cells) {
    picture->links.push_back({LinkRole::kCellVariable, std::move(cell.name), cell.value});
  }
}

void describe_generator(PyObject* op, Picture* picture) {
  PyGenObject* generator = as_gen(op);
  picture->kind = ObjectKind::kGenerator;
  picture->name = str_utf8(generator->gi_name);
  switch (generator->gi_frame_state) {
    case kFrameCreated: picture->state = "created"; break;
    case kFrameSuspended: picture->state = "suspended"; break;
    case kFrameExecuting: picture->state = "running"; break;
    default: picture->state = "finished"; break;
  }
  if (picture->state != "finished" && is_own_code(gen_frame(generator)->f_code)) {
    add_variables(gen_frame(generator), picture);
  }
}

void describe_frame(PyObject* op, Picture* picture) {
  PyFrameObject* object = as_frame(op);
  _PyInterpreterFrame* frame = object->f_frame;
  picture->kind = ObjectKind::kFrame;
  picture->name = str_utf8(frame->f_code->co_name);
  if (!is_own_code(frame->f_code)) {
    picture->shared_count = true;
    return;
  }
  add_variables(frame, picture);
  add(picture, "f_back", object->f_back);
}

void describe_traceback(PyObject* op, Picture* picture) {
  const PyTracebackObject* traceback = as_traceback(op);
  picture->kind = ObjectKind::kTraceback;
  picture->line = traceback->tb_lineno;
  add(picture, "tb_frame", traceback->tb_frame);
  add(picture, "tb_next", traceback->tb_next);
}

void describe_exception(PyObject* op, Picture* picture) {
  const auto* exception = static_cast<PyBaseExceptionObject*>(op);
  picture->kind = ObjectKind::kException;
  add(picture, "args", exception->args);
  add_not_none(picture, "__traceback__", exception->traceback);
  add_not_none(picture, "__context__", exception->context);
  add_not_none(picture, "__cause__", exception->cause);
  if (object_type_check(op, exc_attribute_error())) {
    add_not_none(picture, "name", static_cast<PyAttributeErrorObject*>(op)->name);
    add_not_none(picture, "obj", static_cast<PyAttributeErrorObject*>(op)->obj);
  } else if (object_type_check(op, exc_name_error())) {
    add_not_none(picture, "name", static_cast<PyNameErrorObject*>(op)->name);
  } else if (object_type_check(op, exc_stop_iteration())) {
    add_not_none(picture, "value", static_cast<PyStopIterationObject*>(op)->value);
  } else if (object_type_check(op, exc_system_exit())) {
    add_not_none(picture, "code", static_cast<PySystemExitObject*>(op)->code);
  }
}

}  // namespace

bool describe_execution(PyObject* op, Picture* picture) {
  if (gen_check_exact(op) || coro_check_exact(op) || async_gen_check_exact(op)) {
    describe_generator(op, picture);
  } else if (frame_check(op)) {
    describe_frame(op, picture);
  } else if (traceback_check(op)) {
    describe_traceback(op, picture);
  } else if (exception_instance_check(op)) {
    describe_exception(op, picture);
  } else if (code_check(op)) {
    picture->kind = ObjectKind::kCode;
    picture->leaf = true;
    picture->shared_count = true;
    picture->name = str_utf8(as_code(op)->co_name);
  } else {
    return false;
  }
  return true;
}

}  // namespace heapscope::inspect
