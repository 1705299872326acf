# settings of the interpreter that a program may change and read back
import sys

print(sys.getswitchinterval())
sys.setswitchinterval(0.01)
print(sys.getswitchinterval(), sys.get_asyncgen_hooks(), sys.get_coroutine_origin_tracking_depth())
print(sys.base_exec_prefix == sys.exec_prefix, sys.pycache_prefix, type(sys.path_importer_cache))
print(sys.call_tracing(len, ([1],)))
for function, arguments in ((sys.setswitchinterval, (0,)), (sys.setswitchinterval, ('a',)), (sys.setswitchinterval, ()),
                            (sys.set_coroutine_origin_tracking_depth, (-1,)), (sys.set_asyncgen_hooks, (1,)),
                            (sys.set_asyncgen_hooks, (None, 2)), (sys.audit, ()), (sys.call_tracing, (1, 2))):
    try:
        print(function(*arguments))
    except (ValueError, TypeError) as error:
        print(function.__name__, type(error).__name__, error)
