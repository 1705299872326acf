# eval shows the expression with its mark.
for text in ("1 +", "2 * (3"):
    try:
        eval(text)
    except SyntaxError as error:
        print(error, error.text)
eval("   7 +* 8")
