# A copied context keeps its values; run() changes only that copy.
import contextvars

user = contextvars.ContextVar("user", default="nobody")
user.set("ann")
context = contextvars.copy_context()

def change(name):
    user.set(name)
    return user.get()

print(context.run(change, "bob"), user.get(), context[user])
print(user in context, len(context), list(context.values()), context.get(user))
print(contextvars.Context().run(user.get))
try:
    context.run(context.run, print)
except RuntimeError as error:
    print(str(error)[:20], "...", str(error)[-18:])
