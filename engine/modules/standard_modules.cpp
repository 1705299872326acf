#include "modules/standard_modules.h"

#include <algorithm>
#include <iterator>

#include "modules/library.h"

namespace heapscope::modules {

namespace {

/// The public names in CPython 3.11's sys.stdlib_module_names on Linux, in order.
constexpr std::string_view kStandardModules[] = {
    "__future__",  "abc",         "aifc",         "antigravity",   "argparse",
    "array",       "ast",         "asynchat",     "asyncio",       "asyncore",
    "atexit",      "audioop",     "base64",       "bdb",           "binascii",
    "bisect",      "builtins",    "bz2",          "cProfile",      "calendar",
    "cgi",         "cgitb",       "chunk",        "cmath",         "cmd",
    "code",        "codecs",      "codeop",       "collections",   "colorsys",
    "compileall",  "concurrent",  "configparser", "contextlib",    "contextvars",
    "copy",        "copyreg",     "crypt",        "csv",           "ctypes",
    "curses",      "dataclasses", "datetime",     "dbm",           "decimal",
    "difflib",     "dis",         "distutils",    "doctest",       "email",
    "encodings",   "ensurepip",   "enum",         "errno",         "faulthandler",
    "fcntl",       "filecmp",     "fileinput",    "fnmatch",       "fractions",
    "ftplib",      "functools",   "gc",           "genericpath",   "getopt",
    "getpass",     "gettext",     "glob",         "graphlib",      "grp",
    "gzip",        "hashlib",     "heapq",        "hmac",          "html",
    "http",        "imaplib",     "imghdr",       "imp",           "importlib",
    "inspect",     "io",          "ipaddress",    "itertools",     "json",
    "keyword",     "lib2to3",     "linecache",    "locale",        "logging",
    "lzma",        "mailbox",     "mailcap",      "marshal",       "math",
    "mimetypes",   "mmap",        "modulefinder", "msvcrt",        "multiprocessing",
    "netrc",       "nis",         "nntplib",      "ntpath",        "nturl2path",
    "numbers",     "opcode",      "operator",     "optparse",      "os",
    "ossaudiodev", "pathlib",     "pdb",          "pickle",        "pickletools",
    "pipes",       "pkgutil",     "platform",     "plistlib",      "poplib",
    "posix",       "posixpath",   "pprint",       "profile",       "pstats",
    "pty",         "pwd",         "py_compile",   "pyclbr",        "pydoc",
    "pydoc_data",  "pyexpat",     "queue",        "quopri",        "random",
    "re",          "readline",    "reprlib",      "resource",      "rlcompleter",
    "runpy",       "sched",       "secrets",      "select",        "selectors",
    "shelve",      "shlex",       "shutil",       "signal",        "site",
    "smtpd",       "smtplib",     "sndhdr",       "socket",        "socketserver",
    "spwd",        "sqlite3",     "sre_compile",  "sre_constants", "sre_parse",
    "ssl",         "stat",        "statistics",   "string",        "stringprep",
    "struct",      "subprocess",  "sunau",        "symtable",      "sys",
    "sysconfig",   "syslog",      "tabnanny",     "tarfile",       "telnetlib",
    "tempfile",    "termios",     "textwrap",     "this",          "threading",
    "time",        "timeit",      "tkinter",      "token",         "tokenize",
    "tomllib",     "trace",       "traceback",    "tracemalloc",   "tty",
    "turtle",      "turtledemo",  "types",        "typing",        "unicodedata",
    "unittest",    "urllib",      "uu",           "uuid",          "venv",
    "warnings",    "wave",        "weakref",      "webbrowser",    "wsgiref",
    "xdrlib",      "xml",         "xmlrpc",       "zipapp",        "zipfile",
    "zipimport",   "zlib",        "zoneinfo",
};

}  // namespace

std::string note_on_missing_module(std::string_view name) {
  if (!std::binary_search(std::begin(kStandardModules), std::end(kStandardModules), name)) {
    return "";
  }
  std::string note = "Heapscope does not have CPython's module ";
  note += name;
  note += ". Of the standard library it has: ";
  const char* separator = "";
  for (const std::string_view other : kStandardModules) {
    if (find_native_module(other) != nullptr || find_python_module(other) != nullptr) {
      note += separator;
      note += other;
      separator = ", ";
    }
  }
  return note;
}

}  // namespace heapscope::modules
