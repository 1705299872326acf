# types.CodeType makes a code object from all of its parts; co_lnotab is the old table of lines.
import types


def scale(value, factor=2, *rest, power=1, **options):
    total = value * factor

    return total ** power + sum(rest)


code = scale.__code__
parts = [code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_nlocals, code.co_stacksize,
         code.co_flags, code.co_code, code.co_consts, code.co_names, code.co_varnames, code.co_filename, "renamed",
         "Somewhere.renamed", 70, code.co_linetable, code.co_exceptiontable]
made = types.CodeType(*parts)
print(made.co_name, made.co_qualname, made.co_firstlineno, made == code, made.co_freevars, made.co_cellvars)
function = types.FunctionType(made, globals(), "again", (3,))
print(function(5, power=1), function(5, 2, 1, 1, power=2), function.__qualname__)
print(types.CodeType(*parts, (), ()) == made)
print(list(code.co_lnotab), list(compile("a\n" + "\n" * 300 + "b\n", "f", "exec").co_lnotab))


def attempt(*arguments, **keywords):
    try:
        types.CodeType(*arguments, **keywords)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


attempt()
attempt(*parts, (), (), ())
attempt(*parts, freevars=())
attempt("one", *parts[1:])
attempt(*parts[:6], "code", *parts[7:])
attempt(*parts[:7], [], *parts[8:])
attempt(-1, *parts[1:])
attempt(*parts[:8], (1,), *parts[9:])
attempt(*parts[:3], 1, *parts[4:])
attempt(*parts[:14], None, parts[15])
