# The failing link of a chain of calls.
text = " some words "
print(text.strip().split()[0].title().missing().upper())
