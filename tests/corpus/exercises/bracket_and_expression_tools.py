# Stacks: balanced brackets, infix to postfix, evaluation, a tiny stack language.
PAIRS = {")": "(", "]": "[", "}": "{"}


def check(text):
    stack = []
    for position, c in enumerate(text):
        if c in PAIRS.values():
            stack.append((c, position))
        elif c in PAIRS:
            if not stack:
                return f"{c} at {position} closes nothing"
            opening, where = stack.pop()
            if opening != PAIRS[c]:
                return f"{c} at {position} does not match {opening} at {where}"
    return f"{stack[-1][0]} at {stack[-1][1]} is never closed" if stack else "balanced"
def to_postfix(expression):
    order, output, stack = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}, [], []
    for token in expression.split():
        if token in order:
            while stack and stack[-1] != "(" and (order[stack[-1]] > order[token] or order[stack[-1]] == order[token] and token != "^"):
                output.append(stack.pop())
            stack.append(token)
        elif token == "(":
            stack.append(token)
        elif token == ")":
            while stack and stack[-1] != "(":
                output.append(stack.pop())
            if not stack:
                raise ValueError("unbalanced")
            stack.pop()
        else:
            output.append(token)
    while stack:
        if stack[-1] == "(":
            raise ValueError("unbalanced")
        output.append(stack.pop())
    return output
def evaluate(postfix, **names):
    stack = []
    for token in postfix:
        if token in "+-*/^":
            try:
                right, left = stack.pop(), stack.pop()
            except IndexError:
                raise ValueError(f"too few values for {token}") from None
            stack.append({"+": lambda: left + right, "-": lambda: left - right, "*": lambda: left * right, "/": lambda: left / right, "^": lambda: left ** right}[token]())
        else:
            stack.append(names[token] if token in names else float(token))
    if len(stack) != 1:
        raise ValueError(f"{len(stack)} values left")
    return stack[0]
class Forth:
    def __init__(self):
        self.stack, self.words = [], {"dup": lambda s: s.append(s[-1]), "drop": lambda s: s.pop(), "swap": lambda s: s.insert(-1, s.pop()), "over": lambda s: s.append(s[-2])}
        for symbol in "+ - * //".split():
            self.words[symbol] = lambda s, f=eval(f"lambda a, b: a {symbol} b"): s.append((lambda b, a: f(a, b))(s.pop(), s.pop()))
    def run(self, line):
        tokens = iter(line.split())
        for token in tokens:
            if token == ":":
                name, body = next(tokens), []
                for word in tokens:
                    if word == ";":
                        break
                    body.append(word)
                self.words[name] = lambda s, text=" ".join(body): self.run(text)
            elif token in self.words:
                self.words[token](self.stack)
            else:
                self.stack.append(int(token))
        return self.stack
for text in ("(a[b]{c})", "(]", "(()", "())", "", "{[()]}[", "no brackets"):
    print(repr(text), check(text))
for line in ("1 + 2 * 3", "( 1 + 2 ) * 3", "2 ^ 3 ^ 2", "10 - 4 - 3", "x * ( y - 1 ) / 2", "1 +", "( 1", "1 )", "1 2", "a + 1", "8 / ( 4 - 4 )"):
    try:
        postfix = to_postfix(line)
        print(line, "=>", " ".join(postfix), "=", evaluate(postfix, x=6.0, y=4.0))
    except (ValueError, ZeroDivisionError, KeyError) as error:
        print(line, "=>", type(error).__name__, error)
forth = Forth()
for line in ("1 2 +", "dup *", ": square dup * ;", "5 square swap", ": cube dup square * ;", "3 cube over", "bad", "+ + drop + +", "drop drop"):
    try:
        print(line, "|", forth.run(line))
    except (ValueError, IndexError) as error:
        print(line, "|", type(error).__name__, error, forth.stack)
