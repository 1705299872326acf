# Tabs and blanks mixed so that the meaning depends on the tab's width.
def f(x):
    if x:
	return 1
