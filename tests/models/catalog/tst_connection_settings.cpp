#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "models/base/file_fault.h"
#include "models/catalog/app_json.h"
#include "models/catalog/app_summary.h"

using namespace Qt::StringLiterals;
using namespace claviger;

namespace
{
/// JSON with ' for ".
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

const QByteArray everyOAuth2Member
    = "{'authorization':{'challenge':'hex','parameters':{'access_type':'offline','aud':'{tenant}'},'pkce':"
      "'required','reconnectParameters':{'prompt':'consent'}},'client':{'authentication':['none','private_"
      "key_"
      "jwt','client_secret_post','client_secret_basic'],'idParameter':'client_key','public':false,'rawBasic':"
      "true,'registration':['dynamic','metadata_document','manual'],'secretParameter':'secret'},'endpoints':"
      "{'authorization':'https://{tenant}.a.example/authorize','device':'https://a.example/device',"
      "'introspection':'https://a.example/introspect','refresh':'https://a.example/refresh','registration':"
      "'https://a.example/register','revocation':'{instance}/revoke','token':'https://{realm}.a.example/"
      "token','userinfo':'{instance}/me'},'exchange':{'parameters':{'t':'{accessToken}'},'url':'https://"
      "a.example/long'},'grants':['device_code','authorization_code','client_credentials'],'issuer':'https://"
      "a.example','redirect':{'capture':{'realmId':'realm'},'codeParameter':'auth_code','hosts':['localhost',"
      "'127.0.0.1'],'loopback':'exact_port'},'refresh':{'expiredStatuses':[401,403],'idleLimit':30,'leadTime'"
      ":"
      "60,'mode':'access_token','parameters':{'grant_type':'x'},'rotates':false},'scopeSeparator':',',"
      "'scopes':[{'default':true,'description':{'en_US':'Read','zh_Hans':'读'},'required':true,'value':'r'},"
      "{'parameter':'user_scope','value':'r'}],'sites':{'id':'/id','list':'/sites','name':'/name','url':"
      "'https://a.example/sites','variable':'site'},'token':{'accessToken':'/a','body':'json','capture':"
      "{'/instance_url':'instance'},'defaultLifetime':3600,'expires':'/e','expiry':'unstated','expiryForm':"
      "'epoch_milliseconds','failure':{'isNot':0,'pointer':'/code'},'headers':{'Accept':'application/json'},"
      "'parameters':{'realm':'{realm}'},'refreshToken':'/r','root':'/data','second':'/user'}}";

const QByteArray everyTestMember
    = "{'accountId':'/id','accountName':'/name','body':{'query':'{ me }','site':['{site}']},'failure':{'is':"
      "false,'pointer':'/ok'},'headers':{'Authorization':'Bearer {accessToken}'},'method':'POST','password':"
      "'x','query':{'t':'{tenant}'},'statuses':[200,204],'url':'{instance}/me','user':'{tenant}'}";

QByteArray app(const QByteArray &methodMembers, const QByteArray &appMembers = {})
{
    return json("{'slug':'a','name':'A'," + appMembers
        + "'methods':[{'key':'k','kind':'oauth2','fields':[{'name':'tenant','type':'string'},"
          "{'name':'server','type':'url'}]"
        + methodMembers + "}]}");
}

QByteArray withOAuth2(const QByteArray &members)
{
    return app(",'oauth2':{" + members + "}");
}

QByteArray withTest(const QByteArray &members)
{
    return app(",'test':{" + members + "}");
}

QJsonObject memberOf(const QByteArray &written, const QString &name)
{
    return QJsonDocument::fromJson(written)[u"methods"][0][name].toObject();
}
}

/// The members `oauth2`, `test` and `hosts` of an app file.
class TestConnectionSettings final : public QObject
{
    Q_OBJECT

private slots:
    void every_member_is_read_and_written()
    {
        const auto read = readApp(app(",'oauth2':" + everyOAuth2Member + ",'test':" + everyTestMember), {});
        QVERIFY2(read, read ? "" : qPrintable(read.error().arguments.value(u"pointer"_s).toString()));
        const QByteArray written = writeApp(*read);
        QCOMPARE(memberOf(written, u"oauth2"_s), QJsonDocument::fromJson(json(everyOAuth2Member)).object());
        QCOMPARE(memberOf(written, u"test"_s), QJsonDocument::fromJson(json(everyTestMember)).object());
        const auto again = readApp(written, {});
        QVERIFY(again && *again == *read);
        QCOMPARE(writeApp(*again), written);
    }

    void what_is_read_means_what_it_says()
    {
        const auto read = readApp(app(",'oauth2':" + everyOAuth2Member + ",'test':" + everyTestMember), {});
        QVERIFY(read);
        const OAuth2Settings &settings = *read->methods.first().oauth2;
        QCOMPARE(settings.grants,
            (QList{OAuth2Grant::DeviceCode, OAuth2Grant::AuthorizationCode, OAuth2Grant::ClientCredentials}));
        QCOMPARE(settings.authorization.pkce, PkceSupport::Required);
        QCOMPARE(settings.authorization.challenge, PkceChallenge::Hex);
        QCOMPARE(settings.client.isPublic, std::optional(false));
        QCOMPARE(settings.client.authentication.first(), ClientAuthentication::None);
        QCOMPARE(settings.client.registration.first(), ClientRegistration::Dynamic);
        QCOMPARE(settings.redirect.loopback, LoopbackRedirect::ExactPort);
        QCOMPARE(settings.token.body, TokenRequestBody::Json);
        QCOMPARE(settings.token.expiry, TokenExpiry::Unstated);
        QCOMPARE(settings.token.expiryForm, ExpiryForm::EpochMilliseconds);
        QCOMPARE(settings.token.failure.isNot, QJsonValue(0));
        QCOMPARE(settings.refresh.mode, RefreshMode::AccessToken);
        QCOMPARE(settings.refresh.rotates, std::optional(false));
        QCOMPARE(settings.refresh.expiredStatuses, (QList{401, 403}));
        QVERIFY(settings.scopes.first().isDefault && settings.scopes.first().isRequired);
        QCOMPARE(settings.scopes.first().description.in(u"zh_CN"_s), u"读"_s);
        QCOMPARE(settings.scopes.last().parameter, u"user_scope"_s);
        QCOMPARE(read->methods.first().test->failure.is, QJsonValue(false));
    }

    void what_is_absent_is_as_the_specifications_have_it()
    {
        const auto read = readApp(withOAuth2("'token':null,'client':{}"), {});
        QVERIFY(read);
        QCOMPARE(*read->methods.first().oauth2, OAuth2Settings());
        QCOMPARE(memberOf(writeApp(*read), u"oauth2"_s), QJsonObject());
        QCOMPARE(OAuth2Settings().token.expiry, TokenExpiry::Stated);
        QCOMPARE(OAuth2Settings().authorization.pkce, PkceSupport::Unknown);
        QVERIFY(!readApp(app({}), {})->methods.first().oauth2);
    }

    void unknown_members_are_kept_wherever_they_stand()
    {
        const QByteArray members = "'later':1,'endpoints':{'par':'https://a.example'},'token':{'failure':"
                                   "{'pointer':'/x','later':2}},'scopes':[{'value':'s','later':3}]";
        const auto read = readApp(withOAuth2(members), {});
        QVERIFY(read);
        QCOMPARE(memberOf(writeApp(*read), u"oauth2"_s),
            QJsonDocument::fromJson(json("{" + members + "}")).object());
    }

    void what_is_wrong_is_told_with_its_place_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<FileFault>("fault");
        QTest::addColumn<QString>("pointer");
        const auto row = [](const char *name, const QByteArray &text, FileFault fault, const QString &place) {
            QTest::newRow(name) << text << fault << place;
        };
        const QString oauth2 = u"/methods/0/oauth2"_s;
        const QString test = u"/methods/0/test"_s;
        row("settings as a list", app(",'oauth2':[]"), FileFault::ExpectedObject, oauth2);
        row("endpoints as a text", withOAuth2("'endpoints':'x'"), FileFault::ExpectedObject,
            oauth2 + u"/endpoints"_s);
        row("http", withOAuth2("'endpoints':{'token':'http://a.example'}"), FileFault::NotHttps,
            oauth2 + u"/endpoints/token"_s);
        row("user", withOAuth2("'issuer':'https://a@b.example'"), FileFault::NotHttps, oauth2 + u"/issuer"_s);
        row("word", withOAuth2("'authorization':{'pkce':'maybe'}"), FileFault::UnknownValue,
            oauth2 + u"/authorization/pkce"_s);
        row("word in a list", withOAuth2("'grants':['authorization_code','implicit']"),
            FileFault::UnknownValue, oauth2 + u"/grants/1"_s);
        row("flag as text", withOAuth2("'client':{'public':'no'}"), FileFault::ExpectedBoolean,
            oauth2 + u"/client/public"_s);
        row("parameter as a number", withOAuth2("'token':{'parameters':{'a/b':1}}"), FileFault::ExpectedText,
            oauth2 + u"/token/parameters/a~1b"_s);
        row("status with a fraction", withOAuth2("'refresh':{'expiredStatuses':[401,403.5]}"),
            FileFault::ExpectedNumber, oauth2 + u"/refresh/expiredStatuses/1"_s);
        row("status beyond all bounds", withOAuth2("'refresh':{'expiredStatuses':[1e300]}"),
            FileFault::ExpectedNumber, oauth2 + u"/refresh/expiredStatuses/0"_s);
        row("scope without value", withOAuth2("'scopes':[{'default':true}]"), FileFault::Missing,
            oauth2 + u"/scopes/0/value"_s);
        row("scope twice", withOAuth2("'scopes':[{'value':'a'},{'value':'a'}]"), FileFault::NotUnique,
            oauth2 + u"/scopes/1/value"_s);
        row("rule without pointer", withOAuth2("'token':{'failure':{'is':1}}"), FileFault::Missing,
            oauth2 + u"/token/failure/pointer"_s);
        row("no such field", withOAuth2("'endpoints':{'token':'https://{shop}.a.example'}"),
            FileFault::UnknownPlaceholder, oauth2 + u"/endpoints/token"_s);
        row("named before it is known",
            withOAuth2("'redirect':{'capture':{'r':'realm'}},'endpoints':{'authorization':"
                       "'https://a.example/{realm}'}"),
            FileFault::UnknownPlaceholder, oauth2 + u"/endpoints/authorization"_s);
        row("no token yet", withOAuth2("'token':{'headers':{'A':'{accessToken}'}}"),
            FileFault::UnknownPlaceholder, oauth2 + u"/token/headers/A"_s);
        row("site without variable", withOAuth2("'sites':{'url':'https://a.example','id':'/id'}"),
            FileFault::Missing, oauth2 + u"/sites/variable"_s);
        row("test without address", withTest("'method':'GET'"), FileFault::Missing, test + u"/url"_s);
        row("test that deletes", withTest("'url':'https://a.example','method':'DELETE'"),
            FileFault::UnknownValue, test + u"/method"_s);
        row("test with an unknown name", withTest("'url':'https://a.example','query':{'k':'{key}'}"),
            FileFault::UnknownPlaceholder, test + u"/query/k"_s);
        row("the same in its body", withTest("'url':'https://a.example','body':{'a':{'b':['{key}']}}"),
            FileFault::UnknownPlaceholder, test + u"/body/a/b"_s);
        row("token where there is no OAuth",
            withTest("'url':'https://a.example','headers':{'A':'{accessToken}'}"),
            FileFault::UnknownPlaceholder, test + u"/headers/A"_s);
        row("host with a path", app({}, "'hosts':['a.example/x'],"), FileFault::NotAHostRule, u"/hosts/0"_s);
        row("foreign host", app(",'test':{'url':'https://evil.example'}", "'hosts':['*.a.example'],"),
            FileFault::ForeignHost, test + u"/url"_s);
        row("foreign server", app(",'test':{'url':'{server}/me'}", "'hosts':['a.example'],"),
            FileFault::ForeignHost, test + u"/url"_s);
    }
    void what_is_wrong_is_told_with_its_place()
    {
        QFETCH(QByteArray, text);
        QFETCH(FileFault, fault);
        const auto read = readApp(text, u"bad.json"_s);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::FileMalformed);
        QCOMPARE(read.error().arguments.value(u"detail"_s).toString(), fileFaultName(fault));
        QTEST(read.error().arguments.value(u"pointer"_s).toString(), "pointer");
    }

    void five_hundred_and_twelve_scopes_are_the_limit()
    {
        const auto scopes = [](int count) {
            QByteArray list;
            for (int i = 0; i < count; ++i)
                list += (i ? ",{'value':'s" : "{'value':'s") + QByteArray::number(i) + "'}";
            return withOAuth2("'scopes':[" + list + "]");
        };
        QVERIFY(readApp(scopes(512), {}));
        const auto read = readApp(scopes(513), {});
        QVERIFY(!read);
        QCOMPARE(read.error().arguments.value(u"detail"_s).toString(), fileFaultName(FileFault::TooMany));
        QCOMPARE(read.error().arguments.value(u"limit"_s).toInt(), 512);
    }

    void a_key_twice_is_refused_in_settings_too()
    {
        const auto read = readApp(withOAuth2("'endpoints':{'token':null,'token':null}"), {});
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::FileDuplicateKey);
    }

    void a_summary_has_what_a_list_shows()
    {
        const auto read = readApp(
            app(",'label':'L'", "'description':'D','categories':['x'],'monogram':'Aa','color':'#123456',"),
            {});
        QVERIFY(read);
        const AppSummary summary = summaryOf(*read);
        QCOMPARE(summary.slug, u"a"_s);
        QCOMPARE(summary.displayName(u"de"_s), u"A"_s);
        QCOMPARE(summary.description, LocalizedText(u"D"_s));
        QCOMPARE(summary.categories, QStringList{u"x"_s});
        QCOMPARE(summary.monogram + summary.color, u"Aa#123456"_s);
        QCOMPARE(summary.methods,
            (QList<AppSummary::Method>{{u"k"_s, MethodKind::OAuth2, LocalizedText(u"L"_s)}}));
    }
};

QTEST_GUILESS_MAIN(TestConnectionSettings)
#include "tst_connection_settings.moc"
