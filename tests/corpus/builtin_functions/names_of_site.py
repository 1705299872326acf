# quit, exit, help, copyright, credits and license are builtins, and are suggested like the others.
import builtins
names = ["quit", "exit", "copyright", "credits", "license", "help"]
print([name in dir(builtins) for name in names], len(dir(builtins)))
print(builtins.exit, quit, help, license, sep="\n")
print(type(exit).__name__, type(license).__name__, type(help).__name__, hasattr(builtins, "quits"))
try:
    quit(3)
except SystemExit as error:
    print("left with", error.code)
print({"stdlib_module_names", "builtin_module_names"} <= set(__import__("sys").__dir__()))
credit
