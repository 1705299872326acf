# sysconfig: names of schemes and paths, patterns, and the paths for given places; the version and the platform.
import io
import sysconfig

print(sysconfig.get_python_version(), sysconfig.get_platform(), sysconfig.get_path_names())
print({"posix_prefix", "posix_home", "posix_user", "venv"} <= set(sysconfig.get_scheme_names()))
print(sysconfig.get_path("stdlib", "posix_prefix", expand=False))
print(sysconfig.get_paths("posix_prefix", {"base": "/opt/py", "platbase": "/opt/py"})["purelib"])
print(sysconfig.get_path("scripts", "posix_home", {"base": "/h"}))
print(sysconfig.get_config_var("py_version"), sysconfig.get_config_var("no such thing"))
print(sysconfig.get_config_vars("py_version_short", "py_version_nodot", "platlibdir", "SIZEOF_VOID_P"))
print(sysconfig.get_preferred_scheme("home"))
try:
    sysconfig.get_preferred_scheme("unknown")
except KeyError as error:
    print(error)
header = io.StringIO('#define HAVE_A 1\n/* #undef HAVE_B */\n#define NAME "x"\nint main;\n')
print(sysconfig.parse_config_h(header))
