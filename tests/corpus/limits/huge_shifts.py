# Shifts: negative counts and counts that no memory could hold.
for text in ("1 << -1", "1 >> -1", "1 << (1 << 70)", "0 << (1 << 70)", "1 >> (1 << 70)", "-1 >> (1 << 70)", "5 >> 10 ** 30", "-5 >> 10 ** 30", "1 << 10 ** 30", "True << 3", "(1 << 200) >> 199", "-1 << 100", "1 << 2.0", "1 << -(10 ** 30)", "0 << -1"):
    try:
        print(text, "=", eval(text))
    except Exception as error:
        print(text, type(error).__name__, error)
