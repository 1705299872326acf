# Jumps over more than 256 instructions need extended arguments.
body = "".join(f"        total += x * {n} - {n} + len(str(x))\n" for n in range(200))
source = f"def f(values):\n    total = 0\n    for x in values:\n        if x == 2: continue\n        if x == 9: break\n{body}    else:\n        total = -total\n    return total\n"
space = {}
exec(source, space)
print(space["f"]([1, 2, 3]), space["f"]([1, 9, 3]), space["f"]([]))
source = "def g(x):\n    try:\n" + "".join(f"        x = x + {n} if x % 3 else x - {n}\n" for n in range(150)) + "        return 100 // (x - x)\n    except ZeroDivisionError:\n        return x\n    finally:\n        x = 0\n"
exec(source, space)
print(space["g"](5))
