// The sys module: its table. sys.modules is added by the start (modules/boot.cpp).
#include "modules/sys/sys_functions.h"

namespace heapscope::modules {

namespace {

constexpr MethodDef kFunctions[] = {
    method_fast_keywords("addaudithook", sys_addaudithook,
                         "addaudithook($module, /, hook)\n--\n\nAdds a new audit hook callback."),
    method_fast("audit", sys_audit),
    method_fast_keywords("breakpointhook", sys_breakpointhook),
    method_o("displayhook", sys_displayhook,
             "displayhook($module, object, /)\n--\n\nPrint an object to sys.stdout and also save it in builtins._"),
    method_fast("excepthook", sys_excepthook,
                "excepthook($module, exctype, value, traceback, /)\n--\n\nHandle an exception by displaying it with a "
                "traceback on sys.stderr."),
    method_o("unraisablehook", sys_unraisablehook,
             "unraisablehook($module, unraisable, /)\n--\n\nHandle an unraisable exception."),
    method_noargs("exc_info", sys_exc_info),
    method_noargs("exception", sys_exception),
    method_fast("exit", sys_exit,
                "exit($module, status=None, /)\n--\n\nExit the interpreter by raising SystemExit(status)."),
    method_noargs("getdefaultencoding", sys_getdefaultencoding),
    method_noargs("_debugmallocstats", sys_debugmallocstats,
                  "_debugmallocstats($module, /)\n--\n\nPrints the allocators' figures and the free lists to stderr."),
    method_noargs("_clear_type_cache", sys_clear_type_cache,
                  "_clear_type_cache($module, /)\n--\n\nForgets which attributes were found in which class."),
    method_noargs("getallocatedblocks", sys_getallocatedblocks),
    method_noargs("getfilesystemencoding", sys_getdefaultencoding),
    method_noargs("getfilesystemencodeerrors", sys_getfilesystemencodeerrors),
    method_o("getrefcount", sys_getrefcount,
             "getrefcount($module, object, /)\n--\n\nReturn the reference count of object."),
    method_noargs("getrecursionlimit", sys_getrecursionlimit),
    method_keywords("getsizeof", sys_getsizeof,
                    "getsizeof(object [, default]) -> int\n\nReturn the size of object in bytes."),
    method_noargs("_current_frames", sys_current_frames),
    method_noargs("_current_exceptions", sys_current_exceptions),
    method_fast("_getframe", sys_getframe),
    method_o("intern", sys_intern, "intern($module, string, /)\n--\n\n``Intern'' the given string."),
    method_noargs("is_finalizing", sys_is_finalizing),
    method_o("setprofile", sys_setprofile),
    method_noargs("getprofile", sys_getprofile),
    method_o("setrecursionlimit", sys_setrecursionlimit),
    method_o("settrace", sys_settrace),
    method_noargs("gettrace", sys_gettrace),
    method_noargs("get_int_max_str_digits", sys_get_int_max_str_digits),
    method_fast_keywords("set_int_max_str_digits", sys_set_int_max_str_digits),
    method_noargs("get_asyncgen_hooks", sys_get_asyncgen_hooks),
    method_fast_keywords("set_asyncgen_hooks", sys_set_asyncgen_hooks),
    method_noargs("getswitchinterval", sys_getswitchinterval),
    method_o("setswitchinterval", sys_setswitchinterval),
    method_noargs("get_coroutine_origin_tracking_depth", sys_get_origin_depth),
    method_o("set_coroutine_origin_tracking_depth", sys_set_origin_depth),
    method_fast("call_tracing", sys_call_tracing),
    kMethodEnd,
};

Status fill(PyObject* module) {
  HS_TRY(sys_add_info(module));
  HS_TRY(sys_add_hooks(module));
  return sys_add_streams(module);
}

}  // namespace

extern const ModuleDef kSysModule;
const ModuleDef kSysModule = {"sys",
                              "This module provides access to some objects used or maintained by the\ninterpreter and "
                              "to functions that interact strongly with the interpreter.",
                              kFunctions, fill, kSysTypes};

}  // namespace heapscope::modules
