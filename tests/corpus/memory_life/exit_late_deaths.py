# What sys and builtins hold dies last: functions of the module are gone, errors in __del__ are not shown any more.
import builtins
import sys
import types


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, type(helper).__name__)


def helper():
    pass


module = types.ModuleType("module")
module.held = Loud("held by a module object")
sys.modules["another"] = types.ModuleType("another")
sys.modules["another"].held = Loud("held by a module of sys.modules")
builtins.held = Loud("held by builtins")
sys.held = Loud("held by sys")
cycle = [Loud("in a cycle")]
cycle.append(cycle)
print("end of the script")
