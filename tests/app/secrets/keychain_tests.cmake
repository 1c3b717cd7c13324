# The contract of the secret stores, once for each store and path. QtKeychain chooses its backend once per process,
# so each has a program of its own.
add_library(claviger_store_contract STATIC
    bus_witness.cpp bus_witness.h
    full_disk.h
    keyring_daemon.cpp keyring_daemon.h
    meddling_probe.h
    secret_tool_bench.h
    store_contract.cpp store_contract.h)
target_include_directories(claviger_store_contract PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(claviger_store_contract PUBLIC claviger_app Qt6::Test)

claviger_add_test(tst_contract_gnome_keyring LAYER app SESSION no-service
    SOURCES tst_contract_gnome_keyring.cpp LIBS claviger_store_contract)
claviger_add_test(tst_contract_libsecret_file LAYER app
    SOURCES tst_contract_libsecret_file.cpp LIBS claviger_store_contract)

claviger_add_test(tst_libsecret_file LAYER app
    SOURCES tst_libsecret_file.cpp LIBS claviger_store_contract)

add_executable(kwalletd_mock kwalletd_mock.cpp)
target_link_libraries(kwalletd_mock PRIVATE claviger_config Qt6::Core Qt6::DBus)
foreach(name tst_contract_kwallet tst_kwallet_lies)
    claviger_add_test(${name} LAYER app SESSION no-service
        SOURCES ${name}.cpp kwallet_process.cpp kwallet_process.h LIBS claviger_store_contract)
    target_compile_definitions(${name} PRIVATE KWALLETD_MOCK="$<TARGET_FILE:kwalletd_mock>")
    add_dependencies(${name} kwalletd_mock)
endforeach()

# One program, run in each session that has no keychain to offer.
claviger_add_test(tst_keychain_absent LAYER app SESSION no-service
    SOURCES tst_keychain_absent.cpp LIBS claviger_app)
set_tests_properties(tst_keychain_absent PROPERTIES ENVIRONMENT CLAVIGER_EXPECTED_STATE=NoService)
function(claviger_add_absent_keychain name state session)
    add_test(NAME ${name}
        COMMAND ${PROJECT_SOURCE_DIR}/tests/isolate ${session} env ${ARGN} $<TARGET_FILE:tst_keychain_absent>)
    set_tests_properties(${name} PROPERTIES
        LABELS app TIMEOUT 60 ENVIRONMENT CLAVIGER_EXPECTED_STATE=${state})
endfunction()
claviger_add_absent_keychain(tst_keychain_absent_no_bus NoBus plain)
claviger_add_absent_keychain(tst_keychain_absent_dead_bus NoBus plain DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent)
claviger_add_absent_keychain(tst_keychain_absent_no_keyring NoKeyring bus)
claviger_add_absent_keychain(tst_keychain_absent_no_glib_loop NoGlibLoop keyring QT_NO_GLIB=1)
claviger_add_absent_keychain(tst_keychain_absent_no_wallet NoService no-service
    XDG_CURRENT_DESKTOP=KDE KDE_SESSION_VERSION=4)

# Step by step against a Secret Service that misbehaves on demand.
foreach(name tst_keychain_secret_store tst_dbus_keychain_probe)
    claviger_add_test(${name} LAYER app SESSION no-service
        SOURCES ${name}.cpp secret_service_mock.cpp secret_service_mock.h LIBS claviger_app)
endforeach()
