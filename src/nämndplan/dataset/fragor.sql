-- Tio frågor till datamängden, för DuckDB. Kör i mappen som den ligger i:  duckdb < fragor.sql
-- Varje rad har organisation_id och plan (planens år): det som binder samman tabellerna, tillsammans med id.
-- Läser du med något annat än DuckDB: kolumnerna finns också inne i filerna, så mappnamnen behövs inte.

CREATE OR REPLACE VIEW planer AS SELECT * FROM read_parquet('plan/**/*.parquet');
CREATE OR REPLACE VIEW mal AS SELECT * FROM read_parquet('mal/**/*.parquet');
CREATE OR REPLACE VIEW indikatorer AS SELECT * FROM read_parquet('indikatorer/**/*.parquet');
CREATE OR REPLACE VIEW varden AS SELECT * FROM read_parquet('varden/**/*.parquet');
CREATE OR REPLACE VIEW uppdrag AS SELECT * FROM read_parquet('uppdrag/**/*.parquet');
CREATE OR REPLACE VIEW andringar AS SELECT * FROM read_parquet('andringar/**/*.parquet');
CREATE OR REPLACE VIEW ramforandringar AS SELECT * FROM read_parquet('ramforandringar/**/*.parquet');
CREATE OR REPLACE VIEW finansiella_mal AS SELECT * FROM read_parquet('finansiella-mal/**/*.parquet');
CREATE OR REPLACE VIEW fynd AS SELECT * FROM read_parquet('fynd/fynd.parquet');

-- 1. Hur många planer, mål, indikatorer och uppdrag finns det, år för år?
SELECT planer.plan, count(*) AS planer,
       (SELECT count(*) FROM mal WHERE mal.plan = planer.plan) AS mal,
       (SELECT count(*) FROM indikatorer i WHERE i.plan = planer.plan AND i.del_av IS NULL) AS indikatorer,
       (SELECT count(*) FROM uppdrag u WHERE u.plan = planer.plan AND u.slag = 'fullmäktiges') AS uppdrag
FROM planer GROUP BY planer.plan ORDER BY planer.plan;

-- 2. Vilka mål har varken egna indikatorer med målvärde eller delmål som har det?
SELECT m.organisation_id, m.plan, m.id, m.titel
FROM mal m
WHERE m."överordnat" IS NULL AND NOT EXISTS (
    SELECT 1 FROM indikatorer i JOIN varden v USING (organisation_id, plan)
    WHERE v.indikator = i.id AND v.slag = 'målvärde'
      AND i.organisation_id = m.organisation_id AND i.plan = m.plan
      AND (i."mål" = m.id OR starts_with(i."mål", m.id || '/')))
ORDER BY ALL;

-- 3. Hur stor andel av indikatorerna har ett målvärde för planens år, efter slag av organisation?
SELECT coalesce(p.publicering_utgivartyp, 'okänt') AS slag, i.plan, count(*) AS indikatorer,
       count(i."målvärde_tryckt") AS med_malvarde,
       round(100 * count(i."målvärde_tryckt") / count(*), 1) AS procent
FROM indikatorer i JOIN planer p USING (organisation_id, plan)
WHERE i.del_av IS NULL
GROUP BY ALL ORDER BY ALL;

-- 4. Hur har målvärdena flyttats från en plan till nästa, för samma indikator?
SELECT nu.organisation_id, nu.plan, nu.id, "före"."målvärde_tryckt" AS "före", nu."målvärde_tryckt" AS nu,
       nu."målvärde_tal" - "före"."målvärde_tal" AS skillnad, nu.riktning
FROM indikatorer nu JOIN indikatorer "före"
  ON "före".organisation_id = nu.organisation_id AND "före".id = nu.id AND "före".plan = nu.plan - 1
WHERE nu."målvärde_tal" IS NOT NULL AND "före"."målvärde_tal" IS NOT NULL
  AND coalesce(nu.enhet, '') = coalesce("före".enhet, '')
ORDER BY ALL;

-- 5. Vilka målvärden är svagare än senaste utfallet, åt det håll som är bra?
SELECT organisation_id, plan, id, riktning, senaste_utfall_tryckt, "målvärde_tryckt"
FROM indikatorer
WHERE (riktning = 'öka' AND "målvärde_tal" < senaste_utfall_tal)
   OR (riktning = 'minska' AND "målvärde_tal" > senaste_utfall_tal)
ORDER BY ALL;

-- 6. Hur många av fullmäktiges uppdrag är obesvarade, efter slag av organisation?
SELECT coalesce(p.publicering_utgivartyp, 'okänt') AS slag, u.plan, count(*) AS uppdrag,
       count(*) FILTER (WHERE len(u.besvaras_av) = 0) AS obesvarade
FROM uppdrag u JOIN planer p USING (organisation_id, plan)
WHERE u.slag = 'fullmäktiges'
GROUP BY ALL ORDER BY ALL;

-- 7. Vilka löften är svagare, borttagna eller givna till någon annan än i organisationens förra plan?
SELECT organisation_id, "från_plan", plan, verkan, mening
FROM andringar
WHERE tyngd = 'löfte' AND verkan IN ('svagare', 'borttaget', 'omriktat')
ORDER BY ALL;

-- 8. Vad summerar nämndernas ramförändringar till, per enhet? Flyttar inom ramen räknas inte.
SELECT organisation_id, plan, belopp_enhet, sum(belopp_tal) AS summa
FROM ramforandringar
WHERE slag = 'ramförändring' AND NOT "omfördelning"
GROUP BY ALL ORDER BY ALL;

-- 9. Vilka finansiella mål finns det, och vilken gräns har de planens år?
SELECT organisation_id, plan, titel, "målvärde_tryckt", bindning
FROM finansiella_mal WHERE "år" = plan ORDER BY ALL;

-- 10. Vilka planer är inte med, och varför?
SELECT mapp, allvar, kod, count(*) AS fynd, min(rubrik) AS till_exempel
FROM fynd WHERE allvar = 'fel' GROUP BY ALL ORDER BY ALL;
