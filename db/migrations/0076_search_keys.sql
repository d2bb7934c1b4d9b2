CREATE TABLE "reservation_keys" (
	"reservation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "reservation_keys_reservation_id_kind_key_pk" PRIMARY KEY("reservation_id","kind","key")
);
--> statement-breakpoint
CREATE TABLE "resident_keys" (
	"resident_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "resident_keys_resident_id_kind_key_pk" PRIMARY KEY("resident_id","kind","key")
);
--> statement-breakpoint
ALTER TABLE "reservation_keys" ADD CONSTRAINT "reservation_keys_reservation_id_reservations_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "public"."reservations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resident_keys" ADD CONSTRAINT "resident_keys_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reservation_keys_key" ON "reservation_keys" USING btree ("kind","key" text_pattern_ops,"reservation_id");--> statement-breakpoint
CREATE INDEX "resident_keys_key" ON "resident_keys" USING btree ("kind","key" text_pattern_ops,"resident_id");--> statement-breakpoint
-- The same rule as `searchKey` of lib/search-key.ts, letter by letter; a test proves that both make the same keys.
create function search_key(p_text text) returns text
language sql immutable strict parallel safe
set search_path = pg_catalog, pg_temp
as $$
  select replace(replace(replace(replace(replace(
    translate(
      regexp_replace(
        normalize(
          regexp_replace(normalize(p_text, NFKD), '[\u0300-\u036F\u180B-\u180D\uFE00-\uFE0F\U000E0100-\U000E01EF]', '', 'g'),
          NFKC
        ),
        '[\u0009-\u000D\u0020\u0085\u00AD\u1680\u200B-\u200D\u2028\u2029\u2060\uFEFF\u002D\u2010-\u2015\u2212\u30FC~〜.,''’‘`・、。･]',
        '', 'g'
      ),
      'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ' || 'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ'
        || 'abcdefghijklmnopqrstuvwxyzđøłıĐØŁ'
        || '髙﨑碕嵜邊邉齋齊斎濱濵廣澤櫻眞惠榮國囯嶋嶌嶽龍瀧德增藏條壽圓關會實寳寶峯冨𠮷𣘺槗栁桒舩舘靜彌穗豐萬與兒佛傳來假內勳勵卷卽參吳單嚴囑圍團圖埜堯壯壹奧學寬將專尙峽巖巢帶廳彥應戶户拂拔插搖攝曉晉曾栢檜樂樓樣權步歷每氣淨淺淸淵溫滿濟瀨燈爲狹獨瑤當畫盡礪禮祿稻穩竝籠絲經綠緖總縣繩繪纖聰聲肅臺舊莊萠蘆薗藝藥處號螢衞裝覺觀讓豫賴贊輕轉辨辯瓣遙鄕鄉醫釋鐵鉃錢鎭鑛隱雙雜靑顏顯餘驛鷄鷗鹽麥黃黑點齒龜薰閒緣敎橫郞朖亙舍籔藪枡槇塡頰曻皐熈熙釼劒劔劍剱飮圡𡈽𠀋𠮟㔟㐂凜凉况决冲减嵓盖羣畧隝墻檞梹淼濤竃禰秌穐緜翆莵兔葊蘓躰體輌迯逹邨釡鈬閇陁鄰雞鬪麴龝﨟弌弍弐弎枩桺冝凮刕卆廐廏吴塲埓壻孃宻寕對屬崗岺廻廽從徑恆悅愼戀戲揭搜擇擔據擧擴收敍數斷昻昮晝晚暎曺梍椙槪檢歐歸殘毆沒涉淚渴溪滯濕瀆灣焰營爐牀狀獎甁產疊發皈盜眾祕禱稱穰竊筝粹絕缺罐聯膽舖艷虛蠶蠻襃謠證譯變貳賣踐辭遞遲邇醉釀鍊鑄鬭陷隨險隸靈韮頸顚騷驗髓鬱鴈鷆麩黨齡﨔',
      'アアイイウウエエオオカガキギクグケゲコゴサザシジスズセゼソゾタダチジツツズテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモヤヤユユヨヨラリルレロワワイエオンヴカケ' || 'アアイイウウエエオオカガキギクグケゲコゴサザシジスズセゼソゾタダチジツツズテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモヤヤユユヨヨラリルレロワワイエオンヴカケ'
        || 'ABCDEFGHIJKLMNOPQRSTUVWXYZDOLIDOL'
        || '高崎崎崎辺辺斉斉斉浜浜広沢桜真恵栄国国島島岳竜滝徳増蔵条寿円関会実宝宝峰富吉橋橋柳桑船館静弥穂豊万与児仏伝来仮内勲励巻即参呉単厳嘱囲団図野尭壮壱奥学寛将専尚峡巌巣帯庁彦応戸戸払抜挿揺摂暁晋曽柏桧楽楼様権歩歴毎気浄浅清渕温満済瀬灯為狭独瑶当画尽砺礼禄稲穏並篭糸経緑緒総県縄絵繊聡声粛台旧荘萌芦園芸薬処号蛍衛装覚観譲予頼賛軽転弁弁弁遥郷郷医釈鉄鉄銭鎮鉱隠双雑青顔顕余駅鶏鴎塩麦黄黒点歯亀薫間縁教横郎朗亘舎薮薮桝槙填頬昇皋煕煕剣剣剣剣剣飲土土丈叱勢喜凛涼況決沖減巌蓋群略島垣柏浜渺涛竈祢秋秋綿翠兎兎庵蘇体体両逃達村釜鐸閉陀隣鶏闘麹秋蝋一二二三松柳宜風州卒厩厩呉場埒婿嬢密寧対属岡嶺回回従径恒悦慎恋戯掲捜択担拠挙拡収叙数断昂昌昼晩映曹桟杉概検欧帰残殴没渉涙渇渓滞湿涜湾焔営炉床状奨瓶産畳発帰盗衆秘祷称穣窃箏粋絶欠缶連胆舗艶虚蚕蛮褒謡証訳変二売践辞逓遅迩酔醸錬鋳闘陥随険隷霊韭頚顛騒験髄欝雁鷏麸党齢欅'
    ),
    'ヴア', 'バ'), 'ヴイ', 'ビ'), 'ヴエ', 'ベ'), 'ヴオ', 'ボ'), 'ヴ', 'ブ')
$$;
--> statement-breakpoint
-- A name is found from the beginning of each of its words: 髙﨑　花子 by 高崎 and by 花子. A key is no longer than an index takes.
create function name_keys(p_name text) returns text[]
language sql immutable strict parallel safe
set search_path = public, pg_temp
as $$
  select array_agg(left(search_key(array_to_string(words[first:], '')), 100))
  from regexp_split_to_array(btrim(normalize(p_name, NFKC), E' \t\n\r・･,、'), '[\s・･,、]+') as words,
    generate_series(1, least(cardinality(words), 8)) as first
$$;
--> statement-breakpoint
-- A phone number whole, and by its last four digits, as people say it.
create function phone_keys(p_phone text) returns text[]
language sql immutable strict parallel safe
set search_path = pg_catalog, pg_temp
as $$
  select array[digits, right(digits, 4)]
  from regexp_replace(
    regexp_replace(regexp_replace(normalize(p_phone, NFKC), '[^0-9+]', '', 'g'), '^\+81', '0'), '[^0-9]', '', 'g'
  ) as digits
  where length(digits) between 4 and 20
$$;
--> statement-breakpoint
-- Which answers somebody is found by: those to the shipped questions, and to questions of the city for a reading or a phone
-- number. Nothing else that was answered becomes a key.
create function keys_of(p_form text, p_answers jsonb) returns table (kind text, key text)
language sql stable
set search_path = public, pg_temp
as $$
  select distinct asked.kind, made.key
  from (
    values ('name', 'name'), ('kana', 'kana'), ('phone', 'phone'), ('birthday', 'birthday')
    union
    select d.kind, d.key from field_definitions d where d.form = p_form and d.kind in ('kana', 'phone')
  ) as asked (kind, field)
  cross join lateral unnest(
    case asked.kind
      when 'phone' then phone_keys(p_answers ->> asked.field)
      when 'birthday' then array[regexp_replace(p_answers ->> asked.field, '[^0-9]', '', 'g')]
      else name_keys(p_answers ->> asked.field)
    end
  ) as made (key)
  where jsonb_typeof(p_answers -> asked.field) = 'string' and made.key <> ''
$$;
--> statement-breakpoint
-- With the rights of the owner: a resident who changes an answer may not touch a key.
create function keep_reservation_keys() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if tg_op = 'UPDATE' then
    delete from reservation_keys where reservation_id = new.id;
  end if;
  insert into reservation_keys (reservation_id, kind, key)
  select new.id, made.kind, made.key from keys_of('booking', new.answers) made;
  return null;
end
$$;
--> statement-breakpoint
create function keep_resident_keys() returns trigger
language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if tg_op = 'UPDATE' then
    delete from resident_keys where resident_id = new.id;
  end if;
  insert into resident_keys (resident_id, kind, key)
  select new.id, made.kind, made.key from keys_of('registration', new.answers) made;
  return null;
end
$$;
--> statement-breakpoint
-- A booking without answers costs nothing here.
create trigger reservations_first_keys after insert on reservations
for each row when (new.answers <> '{}'::jsonb) execute function keep_reservation_keys();
--> statement-breakpoint
create trigger reservations_keys after update of answers on reservations
for each row when (new.answers is distinct from old.answers) execute function keep_reservation_keys();
--> statement-breakpoint
create trigger residents_first_keys after insert on residents
for each row when (new.answers <> '{}'::jsonb) execute function keep_resident_keys();
--> statement-breakpoint
create trigger residents_keys after update of answers on residents
for each row when (new.answers is distinct from old.answers) execute function keep_resident_keys();
--> statement-breakpoint
insert into reservation_keys (reservation_id, kind, key)
select r.id, made.kind, made.key from reservations r cross join lateral keys_of('booking', r.answers) made
where r.answers <> '{}'::jsonb;
--> statement-breakpoint
insert into resident_keys (resident_id, kind, key)
select r.id, made.kind, made.key from residents r cross join lateral keys_of('registration', r.answers) made
where r.answers <> '{}'::jsonb;
