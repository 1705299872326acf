// sys.audit: what happens is told to the program's hooks (sys.addaudithook).
//
// Of the events that CPython raises by itself the machine has: compile, exec, import, sys._getframe, sys.settrace,
// sys.setprofile, sys.addaudithook.  Nothing is done for them until there is a hook.
// Model: Python/sysmodule.c sys_audit_tstate (3.11).
#pragma once

#include <initializer_list>

#include "objects/object.h"
#include "objects/owned.h"
#include "vm/state.h"

namespace heapscope::vm {

Status audit_hooks(const char* event, std::initializer_list<objects::PyObject*> arguments);

/// Calls the hooks with the event; null arguments stand for None. The first error of a hook is the caller's.
inline Status audit(const char* event, std::initializer_list<objects::PyObject*> arguments) {
  return state().audit_hooks ? audit_hooks(event, arguments) : Status::kOk;
}
/// The same for any event and tuple of arguments.
Status audit_with(objects::PyObject* event, objects::PyObject* arguments);
/// Asks the hooks that are there, and adds one; a hook that raises an Exception keeps it out, unnoticed.
Status add_audit_hook(objects::PyObject* hook);

}  // namespace heapscope::vm
