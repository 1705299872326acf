# an object that is met again is written once; cycles too
import io
import marshal

inside = [1, 2]
twice = marshal.loads(marshal.dumps([inside, inside]))
print(twice, twice[0] is twice[1])
cycle = []
cycle.append(cycle)
again = marshal.loads(marshal.dumps(cycle))
print(again[0] is again)
try:
    marshal.dumps(cycle, 2)
except ValueError as error:
    print(error)
text = 'some text'
made = ''.join(['ab', str(len(text))])
print(marshal.dumps(text), marshal.dumps([made, made]), marshal.dumps({made: text, 'k': made}))
file = io.BytesIO()
marshal.dump([1, 2], file)
marshal.dump('x', file)
file.seek(0)
print(marshal.load(file), marshal.load(file), file.read())
