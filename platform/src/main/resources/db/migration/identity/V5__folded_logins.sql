-- found as it is asked for: the folded form of a login name, by the rule of vn.lienthong.shared.Text
alter table identity.person add column login_folded text;

update identity.person
set login_folded = translate(regexp_replace(normalize(login_key, nfd), '[\u0300-\u036f]', '', 'g'), 'đ', 'd');

alter table identity.person alter column login_folded set not null;
