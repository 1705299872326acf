# Quotes as word processors make them.
greeting = “hello”
print(greeting)
