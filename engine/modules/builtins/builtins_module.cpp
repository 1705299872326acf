// The builtins module: its table of functions, its types and singletons.
#include "modules/builtins/builtins_module.h"

#include "modules/builtins/builtins_functions.h"
#include "objects/errors.h"
#include "objects/exceptions.h"
#include "objects/tuple_call.h"

namespace heapscope::modules {

namespace {

constexpr MethodDef kFunctions[] = {
    method_fast_keywords("__build_class__", builtin_build_class,
                         "__build_class__(func, name, /, *bases, [metaclass], **kwds) -> class\n\n"
                         "Internal helper function used by the class statement."),
    method_fast_keywords(
        "__import__", builtin_import,
        "__import__($module, /, name, globals=None, locals=None, fromlist=(),\n           level=0)\n--\n\n"
        "Import a module."),
    method_o("abs", builtin_abs, "abs($module, x, /)\n--\n\nReturn the absolute value of the argument."),
    method_o("all", builtin_all,
             "all($module, iterable, /)\n--\n\nReturn True if bool(x) is True for all values x in the iterable."),
    method_o("any", builtin_any,
             "any($module, iterable, /)\n--\n\nReturn True if bool(x) is True for any x in the iterable."),
    method_o("ascii", builtin_ascii, "ascii($module, obj, /)\n--\n\nReturn an ASCII-only representation of an object."),
    method_o("bin", builtin_bin, "bin($module, number, /)\n--\n\nReturn the binary representation of an integer."),
    method_o("callable", builtin_callable,
             "callable($module, obj, /)\n--\n\nReturn whether the object is callable (i.e., some kind of function)."),
    method_o("chr", builtin_chr, "chr($module, i, /)\n--\n\nReturn a Unicode string of one character."),
    method_fast_keywords("breakpoint", builtin_breakpoint,
                         "breakpoint(*args, **kws)\n\nCall sys.breakpointhook(*args, **kws)."),
    method_fast_keywords(
        "compile", builtin_compile,
        "compile($module, /, source, filename, mode, flags=0,\n        dont_inherit=False, optimize=-1, *, "
        "_feature_version=-1)\n--\n\nCompile source into a code object."),
    method_fast("delattr", builtin_delattr, "delattr($module, obj, name, /)\n--\n\nDeletes the named attribute."),
    method_varargs("dir", from_tuple<builtin_dir>, "dir([object]) -> list of strings"),
    method_fast("divmod", builtin_divmod, "divmod($module, x, y, /)\n--\n\nReturn the tuple (x//y, x%y)."),
    method_fast("eval", builtin_eval,
                "eval($module, source, globals=None, locals=None, /)\n--\n\nEvaluate an expression."),
    method_fast_keywords("exec", builtin_exec,
                         "exec($module, source, globals=None, locals=None, /, *, closure=None)\n--\n\nExecute source."),
    method_fast("format", builtin_format,
                "format($module, value, format_spec='', /)\n--\n\nReturn value.__format__(format_spec)."),
    method_fast("getattr", builtin_getattr, "getattr(object, name[, default]) -> value"),
    method_noargs("globals", builtin_globals,
                  "globals($module, /)\n--\n\nReturn the dictionary of the current scope's global variables."),
    method_fast(
        "hasattr", builtin_hasattr,
        "hasattr($module, obj, name, /)\n--\n\nReturn whether the object has an attribute with the given name."),
    method_o("hash", builtin_hash, "hash($module, obj, /)\n--\n\nReturn the hash value for the given object."),
    method_o("hex", builtin_hex, "hex($module, number, /)\n--\n\nReturn the hexadecimal representation of an integer."),
    method_o("id", builtin_id, "id($module, obj, /)\n--\n\nReturn the identity of an object: its address."),
    method_fast("input", builtin_input, "input($module, prompt='', /)\n--\n\nRead a string from standard input."),
    method_fast(
        "isinstance", builtin_isinstance,
        "isinstance($module, obj, class_or_tuple, /)\n--\n\nReturn whether an object is an instance of a class."),
    method_fast(
        "issubclass", builtin_issubclass,
        "issubclass($module, cls, class_or_tuple, /)\n--\n\nReturn whether 'cls' is derived from another class."),
    method_fast("iter", builtin_iter, "iter(iterable) -> iterator\niter(callable, sentinel) -> iterator"),
    method_o("aiter", builtin_aiter,
             "aiter($module, async_iterable, /)\n--\n\nReturn an AsyncIterator for an AsyncIterable object."),
    method_o("len", builtin_len, "len($module, obj, /)\n--\n\nReturn the number of items in a container."),
    method_noargs("locals", builtin_locals,
                  "locals($module, /)\n--\n\nReturn a dictionary of the current scope's local variables."),
    method_keywords("max", builtin_max, "max(iterable, *[, default=obj, key=func]) -> value"),
    method_keywords("min", builtin_min, "min(iterable, *[, default=obj, key=func]) -> value"),
    method_fast("next", builtin_next, "next(iterator[, default])"),
    method_fast("anext", builtin_anext, "anext($module, aiterator, default=<unrepresentable>, /)\n--\n\n"),
    method_o("oct", builtin_oct, "oct($module, number, /)\n--\n\nReturn the octal representation of an integer."),
    method_fast_keywords("open", builtin_open,
                         "open($module, /, file, mode=\'r\', buffering=-1, encoding=None,\n"
                         "     errors=None, newline=None, closefd=True, opener=None)\n--\n\n"
                         "Open file and return a stream.  Raise OSError upon failure."),
    method_o("ord", builtin_ord, "ord($module, c, /)\n--\n\nReturn the code point of a one-character string."),
    method_fast_keywords("pow", builtin_pow, "pow($module, /, base, exp, mod=None)\n--\n\n"),
    method_fast_keywords("print", builtin_print,
                         "print($module, /, *args, sep=' ', end='\\n', file=None, flush=False)\n--\n\n"
                         "Prints the values to a stream, or to sys.stdout by default."),
    method_o("repr", builtin_repr,
             "repr($module, obj, /)\n--\n\nReturn the canonical string representation of the object."),
    method_fast_keywords("round", builtin_round, "round($module, /, number, ndigits=None)\n--\n\n"),
    method_fast("setattr", builtin_setattr, "setattr($module, obj, name, value, /)\n--\n\nSets the named attribute."),
    method_fast_keywords("sorted", builtin_sorted,
                         "sorted($module, iterable, /, *, key=None, reverse=False)\n--\n\n"
                         "Return a new list containing all items from the iterable in ascending order."),
    method_fast_keywords("sum", builtin_sum, "sum($module, iterable, /, start=0)\n--\n\n"),
    method_varargs("vars", from_tuple<builtin_vars>, "vars([object]) -> dictionary"),
    kMethodEnd,
};

struct NamedType {
  const char* name;
  PyTypeObject* (*type)();
};

constexpr NamedType kTypes[] = {
    {"bool", bool_type},
    {"memoryview", memoryview_type},
    {"bytearray", bytearray_type},
    {"bytes", bytes_type},
    {"classmethod", class_method_type},
    {"complex", complex_type},
    {"dict", dict_type},
    {"enumerate", enumerate_type},
    {"filter", filter_type},
    {"float", float_type},
    {"frozenset", frozenset_type},
    {"property", property_type},
    {"int", long_type},
    {"list", list_type},
    {"map", map_type},
    {"object", object_type},
    {"range", range_type},
    {"reversed", reversed_type},
    {"set", set_type},
    {"slice", slice_type},
    {"staticmethod", static_method_type},
    {"str", unicode_type},
    {"super", super_type},
    {"tuple", tuple_type},
    {"type", type_type},
    {"zip", zip_type},
};

constexpr NamedType kExceptions[] = {
#define HS_BUILTIN_EXCEPTION(accessor, name) {#name, accessor},
#include "objects/builtin_exceptions.inc"
#undef HS_BUILTIN_EXCEPTION
    {"EnvironmentError", exc_os_error},
    {"IOError", exc_os_error},
};

Status fill(PyObject* module) {
  HS_TRY(module_add_object_ref(module, "None", none()));
  HS_TRY(module_add_object_ref(module, "Ellipsis", ellipsis()));
  HS_TRY(module_add_object_ref(module, "NotImplemented", not_implemented()));
  HS_TRY(module_add_object_ref(module, "False", false_object()));
  HS_TRY(module_add_object_ref(module, "True", true_object()));
  for (const NamedType& row : kTypes) {
    HS_TRY(module_add_object_ref(module, row.name, row.type()));
  }
  HS_TRY(module_add_object_ref(module, "__debug__", true_object()));
  for (const NamedType& row : kExceptions) {
    HS_TRY(module_add_object_ref(module, row.name, row.type()));
  }
  return module_add_object_ref(module, "ExceptionGroup", exc_exception_group());
}

}  // namespace

const ModuleDef kBuiltinsModule = {"builtins",
                                   "Built-in functions, exceptions, and other objects.\n\n"
                                   "Noteworthy: None is the `nil' object; Ellipsis represents `...' in slices.",
                                   kFunctions, fill};

}  // namespace heapscope::modules
