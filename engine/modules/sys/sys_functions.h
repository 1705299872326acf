// The functions of the sys module, by theme. Model: Python/sysmodule.c (3.11).
#pragma once

#include "objects/descr_object.h"
#include "objects/module_object.h"
#include "objects/owned.h"

namespace heapscope::modules {

using namespace objects;

/// sys.version_info, flags, float_info, ...: what does not change (sys_info.cpp).
Status sys_add_info(PyObject* module);
/// sys.stdin, stdout, stderr and their __x__ doubles (sys_streams.cpp).
Status sys_add_streams(PyObject* module);
extern const TypeSpec kTextStreamSpec;
/// sys.__displayhook__ and the like, the type of what unraisablehook gets (sys_hooks.cpp).
Status sys_add_hooks(PyObject* module);
extern const TypeSpec kUnraisableSpec;
/// Calls sys.unraisablehook if the program has set one; false: it has not.
bool call_unraisable_hook(PyObject* type, PyObject* value, PyObject* traceback, const char* message, PyObject* where);
/// A stream that keeps nothing it has written (python -u).
void text_stream_write_through(PyObject* stream);
/// The host's standard input, nothing of which has been read ahead: a line is what the host gives next.
bool text_stream_waits_for_host(PyObject* stream);
/// Specs of all types of the module, ended by null.
extern const TypeSpec* const kSysTypes[];

// Memory and limits (sys_memory.cpp).
Owned<PyObject> sys_getrefcount(PyObject* module, PyObject* object);
Owned<PyObject> sys_getsizeof(PyObject* module, PyObject* args, PyObject* kwargs);
Owned<PyObject> sys_getallocatedblocks(PyObject* module, PyObject* unused);
Owned<PyObject> sys_debugmallocstats(PyObject* module, PyObject* unused);
Owned<PyObject> sys_clear_type_cache(PyObject* module, PyObject* unused);
Owned<PyObject> sys_intern(PyObject* module, PyObject* text);
Owned<PyObject> sys_getrecursionlimit(PyObject* module, PyObject* unused);
Owned<PyObject> sys_setrecursionlimit(PyObject* module, PyObject* limit);
Owned<PyObject> sys_get_int_max_str_digits(PyObject* module, PyObject* unused);
Owned<PyObject> sys_set_int_max_str_digits(PyObject* module, const Ref<PyObject>* args, int64_t nargs,
                                           PyObject* kwnames);

// Hooks (sys_hooks.cpp).
Owned<PyObject> sys_displayhook(PyObject* module, PyObject* value);
Owned<PyObject> sys_breakpointhook(PyObject* module, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames);
Owned<PyObject> sys_excepthook(PyObject* module, const Ref<PyObject>* args, int64_t nargs);
Owned<PyObject> sys_unraisablehook(PyObject* module, PyObject* args);

// Settings (sys_settings.cpp).
extern const TypeSpec kAsyncgenHooksSpec;
Owned<PyObject> sys_get_asyncgen_hooks(PyObject* module, PyObject* unused);
Owned<PyObject> sys_set_asyncgen_hooks(PyObject* module, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames);
Owned<PyObject> sys_getswitchinterval(PyObject* module, PyObject* unused);
Owned<PyObject> sys_setswitchinterval(PyObject* module, PyObject* interval);
Owned<PyObject> sys_get_origin_depth(PyObject* module, PyObject* unused);
Owned<PyObject> sys_set_origin_depth(PyObject* module, PyObject* depth);
Owned<PyObject> sys_call_tracing(PyObject* module, const Ref<PyObject>* args, int64_t nargs);

// Frames, exceptions, exit (sys_execution.cpp).
Owned<PyObject> sys_exc_info(PyObject* module, PyObject* unused);
Owned<PyObject> sys_exception(PyObject* module, PyObject* unused);
Owned<PyObject> sys_exit(PyObject* module, const Ref<PyObject>* args, int64_t nargs);
Owned<PyObject> sys_current_frames(PyObject* module, PyObject* ignored);
Owned<PyObject> sys_current_exceptions(PyObject* module, PyObject* ignored);
Owned<PyObject> sys_getframe(PyObject* module, const Ref<PyObject>* args, int64_t nargs);
Owned<PyObject> sys_is_finalizing(PyObject* module, PyObject* unused);
Owned<PyObject> sys_settrace(PyObject* module, PyObject* function);
Owned<PyObject> sys_setprofile(PyObject* module, PyObject* function);
Owned<PyObject> sys_getprofile(PyObject* module, PyObject* ignored);
Owned<PyObject> sys_gettrace(PyObject* module, PyObject* unused);
Owned<PyObject> sys_getdefaultencoding(PyObject* module, PyObject* unused);
Owned<PyObject> sys_getfilesystemencodeerrors(PyObject* module, PyObject* unused);
Owned<PyObject> sys_audit(PyObject* module, const Ref<PyObject>* args, int64_t nargs);
Owned<PyObject> sys_addaudithook(PyObject* module, const Ref<PyObject>* args, int64_t nargs, PyObject* kwnames);

}  // namespace heapscope::modules
