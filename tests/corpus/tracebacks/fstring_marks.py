# The expression inside an f-string is marked roughly.
values = {"a": 1}
print(f"a = {values['a']}, b = {values['b']:>5}")
