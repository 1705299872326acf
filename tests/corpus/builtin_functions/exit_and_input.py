# input without more input raises EOFError; exit and quit raise SystemExit; their texts.
print(exit, quit, repr(help))
try:
    input("prompt> ")
except EOFError as error:
    print(type(error).__name__, error)
for function, arguments in ((exit, ()), (quit, (3,)), (exit, ("message",))):
    try:
        function(*arguments)
    except SystemExit as error:
        print(repr(error), error.code)
try:
    exit(1, 2)
except TypeError as error:
    print(error)
try:
    input(1, 2)
except TypeError as error:
    print(error)
import builtins
print(builtins.exit is exit, callable(quit), type(exit).__name__)
def stop():
    try:
        exit("the last words")
    finally:
        print("cleaning up")
stop()
