# int.to_bytes: what it gives for arguments of many kinds, and what it says of those it refuses.
def show(call):
    try:
        result = ascii(eval(call))
    except Exception as error:
        result = f'{type(error).__name__}: {error}'
    print(call, '->', ascii(result)[1:-1])


for call in [
    '(2 ** 40).to_bytes(range(3))',
    '(0).to_bytes()',
    '(-7).to_bytes()',
    "True.to_bytes('little')",
    "True.to_bytes('ab', 5)",
    "(2 ** 40).to_bytes(['a', 'b'], -1)",
    "True.to_bytes('a')",
    "(5).to_bytes('')",
    "(5).to_bytes(5, 'utf-16')",
    '(2 ** 40).to_bytes([], 100)',
    '(2 ** 40).to_bytes(-1, -1)',
    '(-7).to_bytes(2, -1)',
    "(5).to_bytes({1}, 2, ('a', 'x'))",
    '(2 ** 40).to_bytes()',
    "(255).to_bytes('World', -1)",
    '(2 ** 40).to_bytes(1)',
    "True.to_bytes(2j, float('nan'), -1)",
    '(0).to_bytes(2)',
    "True.to_bytes(',')",
    '(0).to_bytes(0)',
    '(255).to_bytes()',
    '(255).to_bytes(5)',
    '(255).to_bytes(1)',
    "(5).to_bytes(['a', 'b'])",
    "True.to_bytes('é', [])",
    '(255).to_bytes(2, object, slice(None, None, -1))',
    '(2 ** 40).to_bytes(-1, [])',
    "(0).to_bytes(bytearray(b'a'))",
    "(5).to_bytes('utf-16')",
    'True.to_bytes(5)',
    '(255).to_bytes(-3, 5)',
    '(2 ** 40).to_bytes({1})',
    '(5).to_bytes(5)',
    '(255).to_bytes(-3, 100, 5)',
]:
    show(call)
