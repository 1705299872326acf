// The sys module: its table. modules, and the hooks that print, are added by the machine (vm/).
#include "modules/sys/sys_functions.h"

namespace heapscope::modules {

namespace {

constexpr MethodDef kFunctions[] = {
    method_fast("audit", sys_audit),
    method_noargs("exc_info", sys_exc_info),
    method_noargs("exception", sys_exception),
    method_fast("exit", sys_exit, "exit($module, status=None, /)\n--\n\nExit the interpreter by raising SystemExit(status)."),
    method_noargs("getdefaultencoding", sys_getdefaultencoding),
    method_noargs("getallocatedblocks", sys_getallocatedblocks),
    method_noargs("getfilesystemencoding", sys_getdefaultencoding),
    method_noargs("getfilesystemencodeerrors", sys_getfilesystemencodeerrors),
    method_o("getrefcount", sys_getrefcount, "getrefcount($module, object, /)\n--\n\nReturn the reference count of object."),
    method_noargs("getrecursionlimit", sys_getrecursionlimit),
    method_keywords("getsizeof", sys_getsizeof, "getsizeof(object [, default]) -> int\n\nReturn the size of object in bytes."),
    method_fast("_getframe", sys_getframe),
    method_o("intern", sys_intern, "intern($module, string, /)\n--\n\n``Intern'' the given string."),
    method_noargs("is_finalizing", sys_is_finalizing),
    method_o("setprofile", sys_no_tracing),
    method_noargs("getprofile", sys_gettrace),
    method_o("setrecursionlimit", sys_setrecursionlimit),
    method_o("settrace", sys_no_tracing),
    method_noargs("gettrace", sys_gettrace),
    method_noargs("get_int_max_str_digits", sys_get_int_max_str_digits),
    method_fast_keywords("set_int_max_str_digits", sys_set_int_max_str_digits),
    kMethodEnd,
};

Status fill(PyObject* module) {
  HS_TRY(sys_add_info(module));
  return sys_add_streams(module);
}

}  // namespace

extern const ModuleDef kSysModule;
const ModuleDef kSysModule = {
    "sys", "This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.",
    kFunctions, fill, kSysTypes};

}  // namespace heapscope::modules
