# A SyntaxError from exec shows the text of what was executed.
source = "for i in range(3):\n    print(i\n"
exec(source)
