#include <QJsonArray>
#include <QTest>

#include "models/base/file_fault.h"
#include "models/catalog/app_json.h"

using namespace Qt::StringLiterals;
using namespace claviger;

namespace
{
/// JSON with ' for ", which reads better in a table (and moc loses its way in many raw strings).
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QByteArray withField(const QByteArray &members)
{
    return "{'slug':'a','name':'A','methods':[{'key':'k','fields':[{'name':'f'," + members + "}]}]}";
}

QByteArray withFields(int count)
{
    QByteArray fields;
    for (int i = 0; i < count; ++i)
        fields += (i ? ",{'name':'f" : "{'name':'f") + QByteArray::number(i) + "','type':'string'}";
    return "{'slug':'a','name':'A','methods':[{'key':'k','fields':[" + fields + "]}]}";
}

const QByteArray everything
    = "{'slug':'all','name':{'en_US':'All','zh-Hans':'全'},'description':'D','categories':"
      "['x','y'],'website':'https://a.example','docs':'https://a.example/"
      "d?x=1#y','monogram':'Aé','color':'#0a0B0c',"
      "'future':{'b':[1,2.5,null],'a':true},'methods':[{'key':'m','kind':'oauth2','label':'L','help':'H','"
      "keyPage':"
      "'https://a.example/k','authorizationEndpoint':'https://a.example/"
      "auth','fields':[{'name':'s','type':'secret',"
      "'required':true,'minLength':1,'maxLength':9,'pattern':'^a','placeholder':'p','docsUrl':'x'},{'name':'"
      "t','type':"
      "'multi-line','secret':true,'readOnly':true},{'name':'n','type':'number','minimum':1.5,'"
      "exclusiveMaximum':3,"
      "'default':2.0},{'name':'c','type':'choice','options':['a',{'value':2,'label':{'de':'zwei'}},true],'"
      "enum':['a',2],"
      "'hidden':true},{'name':'f','type':'file','file':'pem','show':{'c':{'$in':['a']}},'hide':{'n':1}},{'"
      "name':'o',"
      "'type':'object','fields':[{'name':'i','type':'integer','constant':7}]},{'name':'u','type':'color','"
      "default':"
      "{'r':1}}]},{'key':'other','kind':'telepathy','fields':[]}]}";
}

class TestAppJson final : public QObject
{
    Q_OBJECT

private slots:
    void every_member_is_read()
    {
        const auto app = readApp(json(everything), u"all.json"_s);
        QVERIFY(app);
        QCOMPARE(app->slug, u"all"_s);
        QCOMPARE(app->displayName(u"zh_CN"_s), u"全"_s);
        QCOMPARE(app->categories, (QStringList{u"x"_s, u"y"_s}));
        QCOMPARE(app->docs, QUrl(u"https://a.example/d?x=1#y"_s));
        QCOMPARE(app->monogram, u"Aé"_s);
        QCOMPARE(app->extra.keys(), QStringList{u"future"_s});
        const ConnectionMethod &method = app->methods.at(0);
        QCOMPARE(method.kind, MethodKind::OAuth2);
        QCOMPARE(method.extra, (QJsonObject{{u"authorizationEndpoint"_s, u"https://a.example/auth"_s}}));
        QCOMPARE(app->methods.at(1).kind, MethodKind::Unknown);
        QCOMPARE(app->method(u"other"_s), &app->methods.at(1));
        QVERIFY(!app->method(u"none"_s));

        const QList<Field> &fields = method.schema.fields;
        QCOMPARE(fields.size(), 7);
        QVERIFY(fields.at(0).secret && fields.at(0).required && fields.at(0).type == FieldType::String);
        QCOMPARE(fields.at(0).constraints.minimumLength, std::optional(1));
        QCOMPARE(fields.at(0).constraints.pattern, u"^a"_s);
        QCOMPARE(fields.at(0).extra, (QJsonObject{{u"docsUrl"_s, u"x"_s}}));
        QVERIFY(fields.at(1).secret && fields.at(1).readOnly && fields.at(1).type == FieldType::MultiLine);
        QCOMPARE(fields.at(2).constraints.minimum, std::optional(1.5));
        QCOMPARE(fields.at(2).constraints.exclusiveMaximum, std::optional(3.0));
        QCOMPARE(fields.at(2).defaultValue, QJsonValue(2));
        QCOMPARE(fields.at(3).options.size(), 3);
        QCOMPARE(fields.at(3).options.at(1), (FieldOption{2, LocalizedText({{u"de"_s, u"zwei"_s}})}));
        QCOMPARE(fields.at(3).constraints.allowedValues, (QList<QJsonValue>{u"a"_s, 2}));
        QVERIFY(fields.at(3).hidden);
        QCOMPARE(fields.at(4).fileKind, FileKind::Pem);
        QCOMPARE(fields.at(4).visibility.hide, (QJsonObject{{u"n"_s, 1}}));
        QCOMPARE(fields.at(5).children.at(0).constantValue, QJsonValue(7));
        QCOMPARE(fields.at(6).type, FieldType::Unknown);
        QCOMPARE(fields.at(6).sourceType, u"color"_s);
    }

    void a_secret_object_makes_secret_what_is_in_it()
    {
        const auto app
            = readApp(json(withField("'type':'object','secret':true,'fields':[{'name':'pin','type':"
                                     "'integer'},{'name':'in','type':'object','fields':[{'name':"
                                     "'deep','type':'string'}]}]")),
                u"a.json"_s);
        QVERIFY(app);
        const Schema &schema = app->methods.constFirst().schema;
        QVERIFY(schema.leaf(u"f/pin"_s)->secret);
        QVERIFY(schema.leaf(u"f/in/deep"_s)->secret);
        QVERIFY(!schema.fields.constFirst().secret);
        QVERIFY(*readApp(writeApp(*app), u"a.json"_s) == *app);
    }

    void what_was_written_reads_and_writes_the_same()
    {
        const auto app = readApp(json(everything), u"all.json"_s);
        QVERIFY(app);
        const QByteArray written = writeApp(*app);
        const auto again = readApp(written, u"all.json"_s);
        QVERIFY(again);
        QVERIFY(*again == *app);
        QCOMPARE(writeApp(*again), written);
        QVERIFY(written.endsWith("}\n"));
        QVERIFY(written.contains("全")); // not escaped
        QVERIFY(written.contains("\"telepathy\""));
        QVERIFY(written.indexOf("\"categories\"") < written.indexOf("\"slug\"")); // sorted
    }

    void what_is_wrong_is_told_with_its_place_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<FileFault>("fault");
        QTest::addColumn<QString>("pointer");
        const auto row = [](const char *name, const QByteArray &text, FileFault fault,
                             const QString &pointer) { QTest::newRow(name) << text << fault << pointer; };
        row("a list", "[]", FileFault::ExpectedObject, QString());
        row("no slug", "{'name':'A'}", FileFault::Missing, u"/slug"_s);
        row("no name", "{'slug':'a'}", FileFault::Missing, u"/name"_s);
        row("slug as a path", "{'slug':'../a','name':'A'}", FileFault::NotASlug, u"/slug"_s);
        row("name as a number", "{'slug':'a','name':1}", FileFault::ExpectedText, u"/name"_s);
        row("name as a list of texts", "{'slug':'a','name':['A']}", FileFault::ExpectedText, u"/name"_s);
        row("bad locale", "{'slug':'a','name':{'e':'A'}}", FileFault::NotALocale, u"/name/e"_s);
        row("locale twice", "{'slug':'a','name':{'zh_CN':'A','zh-CN':'B'}}", FileFault::NotUnique,
            u"/name/zh_CN"_s);
        row("newer format", "{'format':2,'slug':'a','name':'A'}", FileFault::NewerFormat, u"/format"_s);
        row("http", "{'slug':'a','name':'A','website':'http://a.example'}", FileFault::NotHttps,
            u"/website"_s);
        row("script", "{'slug':'a','name':'A','docs':'javascript:alert(1)'}", FileFault::NotHttps,
            u"/docs"_s);
        row("user in the address", "{'slug':'a','name':'A','docs':'https://a.example@b.example'}",
            FileFault::NotHttps, u"/docs"_s);
        row("color", "{'slug':'a','name':'A','color':'red'}", FileFault::NotAColor, u"/color"_s);
        row("monogram", "{'slug':'a','name':'A','monogram':'ABC'}", FileFault::TooLong, u"/monogram"_s);
        row("category", "{'slug':'a','name':'A','categories':['x',1]}", FileFault::ExpectedText,
            u"/categories/1"_s);
        row("methods", "{'slug':'a','name':'A','methods':{}}", FileFault::ExpectedList, u"/methods"_s);
        row("method key", "{'slug':'a','name':'A','methods':[{'key':'A b'}]}", FileFault::NotAKey,
            u"/methods/0/key"_s);
        row("method key twice", "{'slug':'a','name':'A','methods':[{'key':'k'},{'key':'k'}]}",
            FileFault::NotUnique, u"/methods/1/key"_s);
        row("field type missing", withField("'x':1"), FileFault::Missing, u"/methods/0/fields/0/type"_s);
        row("flag as text", withField("'type':'string','secret':'yes'"), FileFault::ExpectedBoolean,
            u"/methods/0/fields/0/secret"_s);
        row("length with a fraction", withField("'type':'string','minLength':1.5"), FileFault::ExpectedNumber,
            u"/methods/0/fields/0/minLength"_s);
        row("length beyond all bounds", withField("'type':'string','maxLength':1e300"),
            FileFault::ExpectedNumber, u"/methods/0/fields/0/maxLength"_s);
        row("file kind", withField("'type':'file','file':'exe'"), FileFault::UnknownValue,
            u"/methods/0/fields/0/file"_s);
        row("option without value", withField("'type':'choice','options':[{}]"), FileFault::Missing,
            u"/methods/0/fields/0/options/0/value"_s);
        row("option of a list", withField("'type':'choice','options':[[1]]"), FileFault::ExpectedScalar,
            u"/methods/0/fields/0/options/0"_s);
        row("condition", withField("'type':'string','show':true"), FileFault::ExpectedObject,
            u"/methods/0/fields/0/show"_s);
        row("nested name twice",
            withField("'type':'object','fields':[{'name':'a','type':'string'},{'name':'a',"
                      "'type':'url'}]"),
            FileFault::NotUnique, u"/methods/0/fields/0/fields/1/name"_s);
    }
    void what_is_wrong_is_told_with_its_place()
    {
        QFETCH(QByteArray, text);
        QFETCH(FileFault, fault);
        QFETCH(QString, pointer);
        const auto app = readApp(json(text), u"bad.json"_s);
        QVERIFY(!app);
        QCOMPARE(app.error().code, ErrorCode::FileMalformed);
        QCOMPARE(app.error().arguments.value(u"path"_s).toString(), u"bad.json"_s);
        QCOMPARE(app.error().arguments.value(u"detail"_s).toString(), fileFaultName(fault));
        QCOMPARE(app.error().arguments.value(u"pointer"_s).toString(), pointer);
    }

    void five_hundred_and_twelve_fields_are_the_limit()
    {
        QVERIFY(readApp(json(withFields(512)), {}));
        const auto app = readApp(json(withFields(513)), u"many.json"_s);
        QVERIFY(!app);
        QCOMPARE(app.error().code, ErrorCode::TooManyFields);
        QCOMPARE(app.error().arguments.value(u"limit"_s).toInt(), 512);
        QCOMPARE(app.error().arguments.value(u"pointer"_s).toString(), u"/methods/0/fields/512"_s);
    }

    void what_is_no_json_keeps_its_own_error()
    {
        QCOMPARE(readApp("{", {}).error().code, ErrorCode::FileMalformed);
        QCOMPARE(readApp(json("{'a':1,'a':2}"), {}).error().code, ErrorCode::FileDuplicateKey);
        QCOMPARE(readApp(QByteArray(100, '['), {}).error().code, ErrorCode::FileTooDeep);
        QCOMPARE(readApp("\xff", {}).error().code, ErrorCode::FileEncoding);
    }

    void a_null_counts_as_absent()
    {
        const auto app = readApp(json("{'slug':'a','name':'A','docs':null,'methods':null,'x':null}"), {});
        QVERIFY(app);
        QVERIFY(app->docs.isEmpty() && app->methods.isEmpty());
    }

    void odd_definitions_are_accepted_as_they_are()
    {
        const auto app = readApp(
            json(withField(
                "'type':'string','minLength':5,'maxLength':2,'pattern':'(','enum':['a'],'default':'b'")),
            {});
        QVERIFY(app);
        const Field &field = app->methods.at(0).schema.fields.at(0);
        QCOMPARE(field.constraints.pattern, u"("_s);
        QCOMPARE(field.defaultValue, QJsonValue(u"b"_s));
    }
};

QTEST_GUILESS_MAIN(TestAppJson)
#include "tst_app_json.moc"
