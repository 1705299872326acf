# A decimal literal longer than the limit of int() is a SyntaxError, also after the limit was changed; hexadecimal is not.
import ast
import sys

for limit in (4300, 2000, 0):
    sys.set_int_max_str_digits(limit)
    for length in (2000, 2001, 4300, 4301):
        for compile_it in (lambda text: compile(text, 'made', 'exec'), eval, ast.literal_eval):
            try:
                compile_it('7' * length)
            except SyntaxError as error:
                print(limit, length, error.msg[:60], error.filename, error.lineno, error.offset)
            else:
                print(limit, length, 'fine')
    print((eval('0x' + 'f' * 5000)).bit_length())
