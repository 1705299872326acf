# A backslash before a brace of an f-string, or before a letter that is not ASCII, stands for itself.
import warnings

SOURCES = ["'\\é'", "f'\\é{1}'", "f'\\{6 * 7}'", "f'a\\{6}\\q'", "'\\q\\é'", "b'\\q'", "rf'\\{6}'", "f'{{\\}}'",
           "f'{1}\\{2}'", "'\\é\\x4'", "'é\\x4'", "'\\N{nothing}'", "'é\\é\\N{nothing}'"]
for source in SOURCES:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            print(ascii(source), ascii(eval(source)))
        except SyntaxError as error:
            print(ascii(source), ascii(error.msg))
        for warning in caught:
            print("   ", warning.category.__name__, ascii(str(warning.message)))
