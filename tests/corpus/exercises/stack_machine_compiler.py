# Exercise: expressions compiled to instructions for a stack machine, and the machine that runs them.
import ast
import operator
from dataclasses import dataclass

OPERATORS = {ast.Add: "add", ast.Sub: "sub", ast.Mult: "mul", ast.Div: "div", ast.FloorDiv: "floordiv", ast.Mod: "mod",
             ast.Pow: "pow"}
MEANING = {"add": operator.add, "sub": operator.sub, "mul": operator.mul, "div": operator.truediv,
           "floordiv": operator.floordiv, "mod": operator.mod, "pow": operator.pow, "neg": operator.neg,
           "lt": operator.lt, "gt": operator.gt, "eq": operator.eq}
COMPARISONS = {ast.Lt: "lt", ast.Gt: "gt", ast.Eq: "eq"}


@dataclass
class Instruction:
    name: str
    argument: object = None

    def __str__(self):
        return self.name if self.argument is None else f"{self.name} {self.argument}"


class Compiler(ast.NodeVisitor):
    def __init__(self):
        self.code = []

    def emit(self, name, argument=None):
        self.code.append(Instruction(name, argument))
        return self.code[-1]

    def visit_Module(self, node):
        for statement in node.body:
            self.visit(statement)

    def visit_Assign(self, node):
        self.visit(node.value)
        for target in node.targets[:-1]:
            self.emit("dup")
        for target in node.targets:
            self.emit("store", target.id)

    def visit_Expr(self, node):
        self.visit(node.value)
        self.emit("print")

    def visit_BinOp(self, node):
        self.visit(node.left)
        self.visit(node.right)
        self.emit(OPERATORS[type(node.op)])

    def visit_UnaryOp(self, node):
        self.visit(node.operand)
        self.emit("neg")

    def visit_Compare(self, node):
        self.visit(node.left)
        self.visit(node.comparators[0])
        self.emit(COMPARISONS[type(node.ops[0])])

    def visit_Constant(self, node):
        self.emit("push", node.value)

    def visit_Name(self, node):
        self.emit("load", node.id)

    def visit_While(self, node):
        top = len(self.code)
        self.visit(node.test)
        leave = self.emit("jump_if_false")
        for statement in node.body:
            self.visit(statement)
        self.emit("jump", top)
        leave.argument = len(self.code)

    def visit_IfExp(self, node):
        self.visit(node.test)
        other = self.emit("jump_if_false")
        self.visit(node.body)
        end = self.emit("jump")
        other.argument = len(self.code)
        self.visit(node.orelse)
        end.argument = len(self.code)

    def generic_visit(self, node):
        raise SyntaxError(f"not in this language: {type(node).__name__} in line {getattr(node, 'lineno', '?')}")


def run(code):
    stack, names, at, steps = [], {}, 0, 0
    while at < len(code):
        instruction, at, steps = code[at], at + 1, steps + 1
        match instruction:
            case Instruction("push", value):
                stack.append(value)
            case Instruction("load", name):
                stack.append(names[name])
            case Instruction("store", name):
                names[name] = stack.pop()
            case Instruction("dup"):
                stack.append(stack[-1])
            case Instruction("print"):
                print("  >", stack.pop())
            case Instruction("jump", target):
                at = target
            case Instruction("jump_if_false", target):
                at = at if stack.pop() else target
            case Instruction("neg"):
                stack.append(-stack.pop())
            case Instruction(name):
                right, left = stack.pop(), stack.pop()
                stack.append(MEANING[name](left, right))
    return names, steps


PROGRAMS = ["1 + 2 * 3 - -4", "a = b = 7\na % 4 if a > 5 else b", "n = 1\nk = 5\nwhile k > 0:\n    n = n * k\n    k = k - 1\nn",
            "x = y", "2 ** 10 // 3 / 2", "1 / 0", "def f(): pass", "[1]"]
for text in PROGRAMS:
    print(repr(text))
    try:
        compiler = Compiler()
        compiler.visit(ast.parse(text))
        if len(compiler.code) < 9:
            print("  " + "; ".join(map(str, compiler.code)))
        print("  ", *run(compiler.code))
    except (SyntaxError, KeyError, ZeroDivisionError) as error:
        print("  ", type(error).__name__, error)
