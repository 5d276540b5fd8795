-- What passes all layers although it stands among the attacks, each with the reason why it may.
-- A literal in dollar quotes; the semicolon is inside it.
SELECT $$a;b$$;
-- A remark in a remark; the query is SELECT 1.
SELECT 1 /* /* nested */ */
-- Remarks nest: all of it is one remark behind SELECT 1, and nothing is deleted.
SELECT 1 /* /* */ ; DELETE FROM t98_10_0002.observations; -- */
