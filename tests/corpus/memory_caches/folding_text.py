# Adjacent literals are one constant; + and % of constants too.
def f():
    return 'a' 'b', 'a' + 'b', 'x' * 3, '%s' % 'q', f'{1}', f'a{2}b'
print(f.__code__.co_consts)
