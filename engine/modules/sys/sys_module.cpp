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
    method_noargs("exc_info", sys_exc_info,
                  "exc_info($module, /)\n--\n\n(type, value, traceback) of the exception that is being handled."),
    method_noargs("exception", sys_exception,
                  "exception($module, /)\n--\n\nThe exception that is being handled, or None."),
    method_fast("exit", sys_exit,
                "exit($module, status=None, /)\n--\n\nExit the interpreter by raising SystemExit(status)."),
    method_noargs("getdefaultencoding", sys_getdefaultencoding,
                  "getdefaultencoding($module, /)\n--\n\nThe encoding that str.encode() uses."),
    method_noargs("_debugmallocstats", sys_debugmallocstats,
                  "_debugmallocstats($module, /)\n--\n\nPrints the allocators' figures and the free lists to stderr."),
    method_noargs("_clear_type_cache", sys_clear_type_cache,
                  "_clear_type_cache($module, /)\n--\n\nForgets which attributes were found in which class."),
    method_noargs("getallocatedblocks", sys_getallocatedblocks,
                  "getallocatedblocks($module, /)\n--\n\nHow many blocks of memory are in use."),
    method_noargs("getfilesystemencoding", sys_getdefaultencoding,
                  "getfilesystemencoding($module, /)\n--\n\nThe encoding of file names."),
    method_noargs("getfilesystemencodeerrors", sys_getfilesystemencodeerrors,
                  "getfilesystemencodeerrors($module, /)\n--\n\nWhat happens to file names that cannot be encoded."),
    method_o("getrefcount", sys_getrefcount,
             "getrefcount($module, object, /)\n--\n\nReturn the reference count of object."),
    method_noargs("getrecursionlimit", sys_getrecursionlimit,
                  "getrecursionlimit($module, /)\n--\n\nHow deep calls may nest."),
    method_keywords("getsizeof", sys_getsizeof,
                    "getsizeof(object [, default]) -> int\n\nReturn the size of object in bytes."),
    method_noargs("_current_frames", sys_current_frames, "_current_frames($module, /)\n--\n\n"),
    method_noargs("_current_exceptions", sys_current_exceptions, "_current_exceptions($module, /)\n--\n\n"),
    method_fast("_getframe", sys_getframe,
                "_getframe($module, depth=0, /)\n--\n\nA frame of the call stack, depth calls up."),
    method_o("intern", sys_intern, "intern($module, string, /)\n--\n\n``Intern'' the given string."),
    method_noargs("is_finalizing", sys_is_finalizing,
                  "is_finalizing($module, /)\n--\n\nWhether the interpreter is shutting down."),
    method_o("setprofile", sys_setprofile, "setprofile(function): calls it for each call and return of the program."),
    method_noargs("getprofile", sys_getprofile,
                  "getprofile($module, /)\n--\n\nThe function that setprofile() was given."),
    method_o("setrecursionlimit", sys_setrecursionlimit,
             "setrecursionlimit($module, limit, /)\n--\n\nSets how deep calls may nest."),
    method_o("settrace", sys_settrace, "settrace(function): calls it for each line, call and return of the program."),
    method_noargs("gettrace", sys_gettrace, "gettrace($module, /)\n--\n\nThe function that settrace() was given."),
    method_noargs(
        "get_int_max_str_digits", sys_get_int_max_str_digits,
        "get_int_max_str_digits($module, /)\n--\n\nHow many digits an int may have when it becomes text, and back."),
    method_fast_keywords("set_int_max_str_digits", sys_set_int_max_str_digits,
                         "set_int_max_str_digits($module, /, maxdigits)\n--\n\nSets how many digits an int may have "
                         "when it becomes text, and back."),
    method_noargs("get_asyncgen_hooks", sys_get_asyncgen_hooks,
                  "get_asyncgen_hooks($module, /)\n--\n\nWhat set_asyncgen_hooks() was given."),
    method_fast_keywords("set_asyncgen_hooks", sys_set_asyncgen_hooks),
    method_noargs("getswitchinterval", sys_getswitchinterval,
                  "getswitchinterval($module, /)\n--\n\nAfter how many seconds another thread gets its turn."),
    method_o(
        "setswitchinterval", sys_setswitchinterval,
        "setswitchinterval($module, interval, /)\n--\n\nSets after how many seconds another thread gets its turn."),
    method_noargs(
        "get_coroutine_origin_tracking_depth", sys_get_origin_depth,
        "get_coroutine_origin_tracking_depth($module, /)\n--\n\nHow many frames of their origin coroutines keep."),
    method_o("set_coroutine_origin_tracking_depth", sys_set_origin_depth,
             "set_coroutine_origin_tracking_depth($module, /, depth)\n--\n\nSets how many frames of their origin "
             "coroutines keep."),
    method_fast("call_tracing", sys_call_tracing,
                "call_tracing($module, func, args, /)\n--\n\nCalls func(*args) with tracing on."),
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
