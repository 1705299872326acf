# exit, quit and help: names that CPython's site adds to builtins; here they appear when a program first asks for one.
import builtins


class Quitter:
    def __init__(self, name, eof):
        self.name = name
        self.eof = eof

    def __repr__(self):
        return f"Use {self.name}() or {self.eof} to exit"

    def __call__(self, code=None):
        raise SystemExit(code)


class _Helper:
    """help(object) prints what a function, method or class is called with, and its documentation."""

    def __repr__(self):
        return "Type help() for interactive help, or help(object) for help about object."

    def __call__(self, *args, **kwds):
        if len(args) != 1 or kwds:
            raise NotImplementedError("Heapscope has no interactive help: call help(object)")
        import inspect
        obj = args[0]
        if isinstance(obj, type):
            from _class_help import described
            print(described(obj))
        elif inspect.isroutine(obj):
            print(_described(inspect, obj))
        else:
            kind = f"an object of type {type(obj).__name__!r}"
            raise NotImplementedError(f"Heapscope's help() describes functions, methods and classes, not {kind}")


def _kind(inspect, obj):
    if inspect.ismethod(obj):
        return "method"
    if inspect.isbuiltin(obj):
        return "built-in function"
    if inspect.ismethoddescriptor(obj):
        return "method_descriptor" if type(obj).__name__ == "method_descriptor" else type(obj).__name__
    if inspect.iscoroutinefunction(obj):
        return "function"
    return type(obj).__name__


def _described(inspect, obj):
    name = obj.__name__
    title = f"Help on {_kind(inspect, obj)}"
    module = inspect.getmodule(obj)
    if not inspect.ismethoddescriptor(obj):
        title += f" {name}"
        if module is not None:
            title += f" in module {module.__name__}"
    try:
        signature = str(inspect.signature(obj))
    except (ValueError, TypeError):
        signature = "(...)"
    shown = name
    note = ""
    owner = getattr(obj, "__self__", None)
    if owner is not None and not inspect.ismodule(owner):
        note = f" method of {owner.__module__}.{owner.__qualname__} class" if isinstance(owner, type) else \
            f" method of {type(owner).__module__}.{type(owner).__qualname__} instance"
    prefix = "async " if inspect.iscoroutinefunction(obj) or inspect.isasyncgenfunction(obj) else ""
    lines = [f"{title}:", "", f"{prefix}{shown}{signature}{note}"]
    text = inspect.getdoc(obj)
    if text:
        lines += ["    " + line for line in text.rstrip().split("\n")]
    return "\n".join(lines) + "\n"


builtins.quit = Quitter("quit", "Ctrl-D (i.e. EOF)")
builtins.exit = Quitter("exit", "Ctrl-D (i.e. EOF)")
builtins.help = _Helper()
