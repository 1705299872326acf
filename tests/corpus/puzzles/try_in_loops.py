# break, continue and return inside try run finally first.
def f():
    log = []
    for i in range(4):
        try:
            if i == 1: continue
            if i == 3: break
            log.append(f"body{i}")
        except Exception:
            pass
        else:
            log.append(f"else{i}")
        finally:
            log.append(f"fin{i}")
    return log
print(f())
def g():
    for i in range(3):
        try:
            try:
                if i: raise ValueError(i)
            finally:
                print("inner", i, end="; ")
        except ValueError as e:
            print("caught", e, end="; ")
            if i == 2: return "returned"
        finally:
            print("outer", i, end="; ")
print(g())
def h():
    i = 0
    while True:
        i += 1
        try:
            if i < 3: continue
            return i
        finally:
            i *= 10
            if i < 100: pass
print(h())
def k():
    try:
        yield 1
        yield 2
    finally:
        print("gen closed", end="; ")
for x in k():
    break
print(x)
