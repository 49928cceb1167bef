-- demo/mark-members
update member
set
  is_demo = true
