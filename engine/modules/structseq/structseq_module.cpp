// Module _structseq: the struct sequences of modules that CPython writes in C and that are Python here (time, posix,
// _thread), and the one that sys gives to its unraisablehook, for Python code that calls that.
//
// They are true ones: a tuple of the visible fields whose block holds the further fields behind them.
// Model: Modules/timemodule.c, Modules/posixmodule.c (3.11), the types only.
#include "modules/library.h"
#include "modules/state.h"
#include "objects/dict_object.h"
#include "objects/gc_header.h"
#include "objects/module_object.h"
#include "objects/struct_seq.h"

namespace heapscope::modules {

using namespace objects;

namespace {

constexpr TypeSpec kStructTimeSpec =
    struct_sequence_spec("time.struct_time",
                         "The time value as returned by gmtime(), localtime(), and strptime(), and\n"
                         " accepted by asctime(), mktime() and strftime().  May be considered as a\n"
                         " sequence of 9 integers.\n\n"
                         " Note that several fields' values are not the same as those defined by\n"
                         " the C language standard for struct tm.  For example, the value of the\n"
                         " field tm_year is the actual year, not year - 1900.  See individual\n"
                         " fields' descriptions for details.",
                         kTpFlagsHeapType);
constexpr StructSequenceField kStructTimeFields[] = {{"tm_year"},  {"tm_mon"},  {"tm_mday"},   {"tm_hour"},
                                                     {"tm_min"},   {"tm_sec"},  {"tm_wday"},   {"tm_yday"},
                                                     {"tm_isdst"}, {"tm_zone"}, {"tm_gmtoff"}, {nullptr}};

// A stat result has each time three times: whole seconds by index, a float by name, nanoseconds by another name.
constexpr int64_t kFirstTime = 7;
constexpr int64_t kTimes = 3;

/// A stat result made from too few values has its times in seconds from the whole ones.
Owned<PyObject> stat_result_new(PyTypeObject* type, PyObject* args, PyObject* kwargs) {
  HS_OWN(result, struct_sequence::new_slot(type, args, kwargs));
  for (int64_t i = kFirstTime; i < kFirstTime + kTimes; ++i) {
    if (tuple_get_item(result.get(), i + kTimes) == none()) {
      as_tuple(result.get())->ob_item[i + kTimes] = owned_ref(tuple_get_item(result.get(), i)).release();
      decref(none());
    }
  }
  return result;
}

constexpr TypeSpec stat_result_spec() {
  TypeSpec spec = struct_sequence_spec("os.stat_result",
                                       "stat_result: Result from stat, fstat, or lstat.\n\n"
                                       "This object may be accessed either as a tuple of\n"
                                       "  (mode, ino, dev, nlink, uid, gid, size, atime, mtime, ctime)\n"
                                       "or via the attributes st_mode, st_ino, st_dev, st_nlink, st_uid, and so on.\n\n"
                                       "Posix/windows: If your platform supports st_blksize, st_blocks, st_rdev,\n"
                                       "or st_flags, they are available as attributes only.\n\n"
                                       "See os.stat for more information.",
                                       kTpFlagsHeapType);
  spec.new_ = stat_result_new;
  return spec;
}
constexpr TypeSpec kStatResultSpec = stat_result_spec();
constexpr StructSequenceField kStatResultFields[] = {{"st_mode"},
                                                     {"st_ino"},
                                                     {"st_dev"},
                                                     {"st_nlink"},
                                                     {"st_uid"},
                                                     {"st_gid"},
                                                     {"st_size"},
                                                     {kStructSequenceUnnamedField},
                                                     {kStructSequenceUnnamedField},
                                                     {kStructSequenceUnnamedField},
                                                     {"st_atime"},
                                                     {"st_mtime"},
                                                     {"st_ctime"},
                                                     {"st_atime_ns"},
                                                     {"st_mtime_ns"},
                                                     {"st_ctime_ns"},
                                                     {"st_blksize"},
                                                     {"st_blocks"},
                                                     {"st_rdev"},
                                                     {nullptr}};

constexpr TypeSpec kTerminalSizeSpec = struct_sequence_spec(
    "os.terminal_size", "A tuple of (columns, lines) for holding terminal window size", kTpFlagsHeapType);
constexpr StructSequenceField kTerminalSizeFields[] = {{"columns"}, {"lines"}, {nullptr}};

constexpr TypeSpec kUnameResultSpec =
    struct_sequence_spec("posix.uname_result", "uname_result: Result from os.uname().", kTpFlagsHeapType);
constexpr StructSequenceField kUnameResultFields[] = {{"sysname"}, {"nodename"}, {"release"},
                                                      {"version"}, {"machine"},  {nullptr}};

constexpr TypeSpec kTimesResultSpec =
    struct_sequence_spec("posix.times_result", "times_result: Result from os.times().", kTpFlagsHeapType);
constexpr StructSequenceField kTimesResultFields[] = {{"user"},    {"system"}, {"children_user"}, {"children_system"},
                                                      {"elapsed"}, {nullptr}};

constexpr TypeSpec kExceptHookArgsSpec =
    struct_sequence_spec("_thread._ExceptHookArgs",
                         "ExceptHookArgs\n\nWhat threading.excepthook is told of an exception that ended a thread.");
constexpr StructSequenceField kExceptHookArgsFields[] = {
    {"exc_type"}, {"exc_value"}, {"exc_traceback"}, {"thread"}, {nullptr}};

struct Row {
  const char* name;
  StructSequenceDesc desc;
};
constexpr Row kRows[] = {{"struct_time", {&kStructTimeSpec, kStructTimeFields, 9}},
                         {"stat_result", {&kStatResultSpec, kStatResultFields, 10}},
                         {"terminal_size", {&kTerminalSizeSpec, kTerminalSizeFields, 2}},
                         {"uname_result", {&kUnameResultSpec, kUnameResultFields, 5}},
                         {"times_result", {&kTimesResultSpec, kTimesResultFields, 5}},
                         {"_ExceptHookArgs", {&kExceptHookArgsSpec, kExceptHookArgsFields, 4}}};

Status exec(PyObject* module) {
  for (const Row& row : kRows) {
    HS_OWN(type, struct_sequence_new_type(row.desc));
    HS_TRY(module_add_object_ref(module, row.name, type.get()));
  }
  return module_add_object_ref(module, "UnraisableHookArgs", state().sys.unraisable_type);
}

/// untracked(op): op, of which the collector does not know. What C code of CPython makes (PyStructSequence_New) is not
/// tracked; what a call of the type makes is.
Owned<PyObject> untracked(PyObject*, PyObject* op) {
  object_gc_untrack(op);
  return owned_ref(op);
}

constexpr MethodDef kMethods[] = {method_o("untracked", untracked), kMethodEnd};
const TypeSpec* const kTypes[] = {
    &kStructTimeSpec,     &kStatResultSpec, &kTerminalSizeSpec, &kUnameResultSpec, &kTimesResultSpec,
    &kExceptHookArgsSpec, nullptr};

}  // namespace

extern const ModuleDef kStructseqModule;
const ModuleDef kStructseqModule = {"_structseq", "Struct sequences of time and posix.", kMethods, exec, kTypes};

}  // namespace heapscope::modules
